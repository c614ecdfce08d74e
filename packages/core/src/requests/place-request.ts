import { checkAnswers, type FormFacts } from '../forms/answers.ts';
import type { Answers, FormDefinition } from '../forms/form.schema.ts';
import { readPhone } from '../forms/phone.ts';
import { checkWindows, type WindowCode } from '../forms/windows.ts';
import type {
  CustomerId,
  FileId,
  KindId,
  OrganizationId,
  PartnerId,
  PlaceId,
  RequestId,
  ServiceId,
} from '../kernel/ids.ts';
import { HOUR, later, type Window } from '../kernel/instants.ts';
import { accept, refuse } from '../kernel/result.ts';
import { type BroadcastFacts, broadcast } from './broadcast-request.ts';
import type { DispatchSettings } from './dispatch-settings.schema.ts';
import type { WayOfChoosing } from './request.schema.ts';
import { type Decided, type Dispatch, moved, type Request } from './request.ts';

export interface Placing {
  readonly formVersion: number;
  readonly answers: Answers;
  readonly windows: readonly Window[];
  readonly way: WayOfChoosing;
  /** `direct`: the service that was chosen. */
  readonly service?: ServiceId | undefined;
  /** The contact's number, E.164. */
  readonly phone: string;
}

export interface PlacingFacts extends BroadcastFacts {
  /** The id the request will have. */
  readonly id: RequestId;
  readonly organization: OrganizationId;
  readonly customer: CustomerId;
  /** Undefined: there is none by that id, or it is not one of the customer's. `zone` is IANA. */
  readonly site: { readonly id: PlaceId; readonly zone: string } | undefined;
  /** Undefined: there is none by that id. `active`: on offer at the site; `form`: the version in force. */
  readonly kind: { readonly id: KindId; readonly form: FormDefinition; readonly active: boolean } | undefined;
  /** The service that was chosen; undefined when its partner does not offer it at the site now (REQ-3). */
  readonly service: { readonly id: ServiceId; readonly partner: PartnerId } | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Of the files the answers name, those the customer has stored. */
  readonly files: readonly FileId[];
  readonly settings: BroadcastFacts['settings'] & Pick<DispatchSettings, 'noticeHours' | 'horizonDays'>;
}

export type PlacingRefusal =
  | 'site.unknown'
  | 'kind.unknown'
  | 'kind.inactive'
  | 'way.unavailable'
  | 'service.unknown'
  | 'form.version'
  | 'answers.invalid'
  | 'file.unknown'
  | 'phone.invalid'
  | WindowCode;

/**
 * REQ-1, REQ-2: a customer places a request. A `direct` one is offered to its partner alone for a time; any other goes
 * out to all who are eligible, or with broadcasting off waits to be sent by hand. The way `manager` is not to be had yet;
 * a service goes with `direct` and with nothing else.
 */
export function placeRequest(placing: Placing, facts: PlacingFacts): Decided<PlacingRefusal> {
  const { site, kind, service, settings, now } = facts;
  if (!site) return refuse('site.unknown', { field: 'site' });
  if (!kind) return refuse('kind.unknown', { field: 'kind' });
  if (!kind.active) return refuse('kind.inactive', { field: 'kind' });
  const isDirect = placing.way === 'direct';
  if (placing.way === 'manager' || (placing.service && !isDirect)) return refuse('way.unavailable', { field: 'way' });
  if (isDirect && !service) return refuse('service.unknown', { field: 'service' });
  if (placing.formVersion !== kind.form.version) {
    return refuse('form.version', { field: 'formVersion', params: { version: kind.form.version } });
  }
  const flaw = flawInAnswers(placing, kind.form, facts, site.zone);
  if (flaw) return flaw;

  const request: Request = {
    id: facts.id,
    organization: facts.organization,
    customer: facts.customer,
    site: site.id,
    kind: kind.id,
    formVersion: placing.formVersion,
    way: placing.way,
    service: isDirect && service ? service.id : null,
    windows: placing.windows,
    autobook: false,
    state: 'received',
    createdAt: now,
    offer: null,
    broadcastAt: null,
    shortlistDue: null,
    lapsesAt: null,
    taking: null,
    winner: null,
  };
  const { id, organization, customer, way } = request;
  const about = { at: now, request: id };
  const placed = {
    type: 'request.placed',
    ...about,
    organization,
    customer,
    site: site.id,
    kind: kind.id,
    way,
  } as const;
  const received: Dispatch = { request, proposals: [], job: null };

  if (isDirect && service) {
    const { partner } = service;
    const until = later(now, settings.offerHours * HOUR);
    return accept({
      state: { ...received, request: { ...request, state: moved(request, 'offer'), offer: { partner, until } } },
      events: [placed, { type: 'request.offered', ...about, partner, until }],
      asked: [partner],
    });
  }
  if (!settings.broadcast) return accept({ state: received, events: [placed] });
  const out = broadcast(received, facts);
  return accept({ ...out, events: [placed, ...out.events] });
}

function flawInAnswers(placing: Placing, form: FormDefinition, facts: PlacingFacts, zone: string) {
  const { answers, windows, phone } = placing;
  const { now, country, settings } = facts;
  const clock = { now, zone, noticeHours: settings.noticeHours, horizonDays: settings.horizonDays };
  const formFacts: FormFacts = { country, windows: clock };
  const errors = checkAnswers(form, answers, formFacts);
  if (errors.length > 0) {
    return refuse('answers.invalid', {
      field: 'answers',
      errors: errors.map((error) => ({ ...error, field: `answers.${error.field}` })),
    });
  }
  const photos = form.fields.flatMap(({ type, id }) => (type === 'photos' ? ((answers[id] ?? []) as FileId[]) : []));
  if (!photos.every((photo) => facts.files.includes(photo))) return refuse('file.unknown', { field: 'answers' });
  const refused = checkWindows(windows, clock);
  if (refused) {
    return refuse(refused.code, {
      field: `windows.${refused.index}.start`,
      ...(refused.params && { params: refused.params }),
    });
  }
  return readPhone(phone, country).ok ? undefined : refuse('phone.invalid', { field: 'contact.phone' });
}
