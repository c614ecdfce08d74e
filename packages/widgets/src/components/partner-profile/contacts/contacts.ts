import { formatPhone } from '@pasar/core/forms';
import type { Member, PartnerProfile, PartnerProfileEdit } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { prefixOf } from '../../../element/define.ts';
import { Reading } from '../../../element/reading.ts';
import { icon } from '../../../icons/icon.ts';
import { iconMail, iconPencil, iconTrash2, iconUser, iconUserPlus } from '../../../icons/icons.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { failureNotice } from '../../../parts/failure.ts';
import { menu, menuStyles } from '../../../parts/menu.ts';
import { monogram, monogramStyles } from '../../../parts/monogram.ts';
import { notice } from '../../../parts/notice.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { selectField, textField } from '../../../parts/text-field.ts';
import type { MapPointEvent } from '../../map/map.events.ts';
import type { PasarMap } from '../../map/map.ts';
import type { MapTiles, MapUnderlay } from '../../map/map-model.ts';
import { ProfileSection } from '../profile-section.ts';
import { contactsStyles } from './contacts.styles.ts';
import { CONTACTS_WORDS, type ContactsWords } from './contacts.words.ts';
import { type Fault, faultsOf, phoneOf, profileEdit, type Typed } from './profile-form.ts';

const NOBODY: Typed = { name: '', phone: '', email: '' };

/** How the company is reached, where it sets out from, and its people (ORG-6). A section of `pasar-partner-profile`. */
export class PasarProfileContacts extends ProfileSection<typeof CONTACTS_WORDS> {
  static override styles = [
    ...ProfileSection.styles,
    menuStyles,
    monogramStyles,
    sheetStyles,
    askStyles,
    contactsStyles,
  ];
  protected override readonly words = CONTACTS_WORDS;

  @property({ attribute: false }) tiles: MapTiles | undefined;
  @property({ attribute: false }) underlay: MapUnderlay | undefined;
  @state() private typed: Typed | undefined;
  @state() private base: PartnerProfileEdit['base'] | undefined;
  @state() private faults: ReadonlyMap<keyof Typed, Fault> = new Map();
  @state() private person: Typed = NOBODY;
  @state() private memberRole: Member['role'] = 'worker';
  @state() private personFaults: ReadonlyMap<keyof Typed, Fault> = new Map();
  readonly #profile = new Reading(this, (client, signal) => client.call('profile.read', { signal }));
  readonly #members = new Reading(this, (client, signal) => client.call('members.list', { signal }));
  readonly #saving = new Deed(this);
  readonly #adding = new Deed(this);
  readonly #editing = new Deed<Member>(this);
  readonly #removing = new Deed<Member>(this);
  #map: PasarMap | undefined;

  protected override sources = () => [this.#profile, this.#members];

  get #country(): string {
    return this.#profile.answer?.country ?? this.market.brand?.country ?? '';
  }

  protected override body(): TemplateResult {
    const t = this.t as ContactsWords;
    const profile = this.#profile.answer!;
    return html`<div class="section-head"><div><h3 class="h20">${t('title')}</h3><p class="q">${t('about')}</p></div></div>
      ${this.#form(profile)} ${this.#people()} ${this.#questions()}`;
  }

  #form(profile: PartnerProfile): TemplateResult {
    const t = this.t as ContactsWords;
    const { failure, isSending } = this.#saving;
    const mayEdit = profile.can.includes('edit');
    const typed = this.typed ?? typedOf(profile);
    const isChanged = this.typed !== undefined || this.base !== undefined || !profile.confirmed;
    const field = (name: keyof Typed, more: object) =>
      textField({
        name: `company-${name}`,
        label: t(`company.${name}`),
        value: typed[name],
        isDisabled: !mayEdit,
        error: this.#faultOf(this.faults, name, failure?.problem?.errors),
        onInput: (text) => {
          this.typed = { ...typed, [name]: text };
          if (this.faults.has(name)) this.faults = faultsOf({ ...typed, [name]: text }, ['name'], this.#country);
        },
        ...more,
      });
    return html`<form class="card panel company" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save(profile, typed);
    }}>
      <div class="form">
        ${field('name', { maxLength: 120, autocomplete: 'organization' })}
        <div class="two">${field('phone', { type: 'tel', optional: (t as Words)('optional'), autocomplete: 'tel' })}
          ${field('email', { type: 'email', optional: (t as Words)('optional'), autocomplete: 'email' })}</div>
        <p class="hint">${t('company.hint')}</p>
      </div>
      <div class="stack base"><div><p class="label">${t('base')}</p><p class="hint">${t('base.hint')}</p></div>
        <div class="map-box">${this.#mapOf(this.base ?? profile.base, mayEdit)}</div></div>
      ${failure && !failure.problem?.errors ? failureNotice(t as Words, failure) : nothing}
      ${
        mayEdit
          ? html`<div class="form-foot"><button type="submit" class="btn btn-primary" aria-disabled=${isChanged && !isSending && this.market.online ? 'false' : 'true'}>${
              isSending ? (t as Words)('loading') : t(profile.confirmed ? 'save' : 'confirm')
            }</button>${this.typed || this.base ? html`<button type="button" class="btn" @click=${() => this.#reset()}>${t('discard')}</button>` : nothing}</div>`
          : notice({ icon: iconUser, title: t('owner-only') })
      }
    </form>`;
  }

  #faultOf(
    faults: ReadonlyMap<keyof Typed, Fault>,
    name: keyof Typed,
    errors: readonly { readonly field: string; readonly detail: string }[] = [],
  ): string | undefined {
    const t = this.t as ContactsWords;
    const fault = faults.get(name);
    return fault ? t(`fault.${fault}`) : errors.find(({ field }) => field.split('.').at(-1) === name)?.detail;
  }

  #mapOf(point: PartnerProfileEdit['base'], mayEdit: boolean): PasarMap {
    if (!this.#map) {
      this.#map = this.nest<PasarMap>('map', () => import('../../map/map.ts').then(({ PasarMap }) => PasarMap));
      this.#map.addEventListener(`${prefixOf(this)}-point`, (event) => {
        const { lat, lng } = (event as MapPointEvent).detail;
        this.base = { lat, lng };
      });
    }
    const shown = mayEdit ? { pick: point } : { home: { point, label: (this.t as ContactsWords)('base') } };
    const { tiles, underlay } = this;
    return Object.assign(this.#map, { ...shown, tiles, underlay, cooperative: true, label: this.t('base') });
  }

  #people(): TemplateResult {
    const t = this.t as ContactsWords;
    const { items } = this.#members.answer!;
    const mayAdd = this.#profile.answer!.can.includes('edit-members');
    return html`<section class="stack">
      <div class="section-head"><div><h4 class="h16">${t('people')}</h4><p class="t13 q">${t('people.about')}</p></div>
        ${
          mayAdd
            ? html`<button type="button" class="btn" @click=${() => {
                this.#begin(NOBODY, 'worker');
                this.#adding.open();
              }}>${icon(iconUserPlus, { size: 16 })}${t('add')}</button>`
            : nothing
        }</div>
      <ul class="card rows">${items.map((member) => this.#member(member))}</ul>
    </section>`;
  }

  #member(member: Member): TemplateResult {
    const t = this.t as ContactsWords;
    const { id, contact, role, state, self, can } = member;
    const name = contact?.name ?? t(self ? 'you' : 'unnamed');
    const reached = [contact && formatPhone(contact.phone), contact?.email].filter(Boolean).join(' · ');
    const acts = [
      ...(can.includes('edit')
        ? [
            {
              label: t('edit'),
              icon: iconPencil,
              run: () => {
                const { name = '', phone = '', email = '' } = contact ?? {};
                this.#begin({ name, phone: phone && formatPhone(phone), email: email ?? '' }, role);
                this.#editing.open(member);
              },
            },
          ]
        : []),
      ...(can.includes('remove')
        ? [{ label: t('remove'), icon: iconTrash2, isGrave: true, run: () => this.#removing.open(member) }]
        : []),
    ];
    return html`<li>${monogram(name)}<div class="what"><b>${name}</b>${self && contact ? html` <span class="q3">${t('self')}</span>` : nothing}
        <p class="t13 q num">${reached || t('no-contact')}</p></div>
      ${state === 'invited' ? html`<span class="tag info">${icon(iconMail, { size: 16 })}${t('invited')}</span>` : nothing}
      <span class="tag">${t(`role.${role}`)}</span>
      ${acts.length ? menu(`menu-${id}`, t('menu', { name }), acts) : nothing}</li>`;
  }

  #questions(): TemplateResult {
    const t = this.t as ContactsWords;
    const isOnline = this.market.online;
    const about = this.#editing.about;
    const gone = this.#removing.about;
    const sheet = (deed: Deed<unknown>, title: string, yes: string, body: unknown, run: () => void) =>
      ask({ deed, title, body, yes, no: t('cancel'), isOnline, isSide: true, run }, t as Words);
    return html`${sheet(this.#adding as Deed<unknown>, t('add.title'), t('add.yes'), html`<p class="q">${t('add.text')}</p>${this.#personForm(true)}`, () => void this.#add())}
      ${sheet(this.#editing as Deed<unknown>, t(about?.self ? 'edit.self' : 'edit.title'), t('save'), this.#personForm(about?.self !== true), () => void this.#edit())}
      ${ask(
        {
          deed: this.#removing as Deed<unknown>,
          title: t('remove.title', { name: gone?.contact?.name ?? t('unnamed') }),
          body: html`<p>${t('remove.text')}</p>`,
          yes: t('remove'),
          no: t('cancel'),
          isGrave: true,
          isOnline,
          run: () => void this.#remove(),
        },
        t as Words,
      )}`;
  }

  #personForm(hasRole: boolean): TemplateResult {
    const t = this.t as ContactsWords;
    const isNew = this.#adding.isOpen;
    const errors = (isNew ? this.#adding : this.#editing).failure?.problem?.errors;
    const field = (name: keyof Typed, more: object) =>
      textField({
        name: `person-${name}`,
        label: t(`person.${name}`),
        value: this.person[name],
        error: this.#faultOf(this.personFaults, name, errors),
        onInput: (text) => {
          this.person = { ...this.person, [name]: text };
        },
        ...more,
      });
    return html`${field('name', { maxLength: 120 })} ${field('phone', { type: 'tel' })}
      ${field('email', { type: 'email', optional: isNew ? undefined : (t as Words)('optional') })}
      ${
        hasRole && this.#profile.answer?.can.includes('edit-members')
          ? html`${selectField({
              name: 'role',
              label: t('role'),
              value: this.memberRole,
              options: (['worker', 'owner'] as const).map((role) => [role, t(`role.${role}`)] as const),
              onChange: (role) => {
                this.memberRole = role;
              },
            })}<p class="hint">${t(`role.${this.memberRole}.about`)}</p>`
          : nothing
      }`;
  }

  #begin(person: Typed, role: Member['role']): void {
    this.person = person;
    this.memberRole = role;
    this.personFaults = new Map();
  }

  #reset(): void {
    this.typed = undefined;
    this.base = undefined;
    this.faults = new Map();
  }

  async #save(profile: PartnerProfile, typed: Typed): Promise<void> {
    this.faults = faultsOf(typed, ['name'], this.#country);
    const [wrong] = this.faults.keys();
    if (wrong) return this.focusOn(`#company-${wrong}`);
    if (!this.market.online) return;
    const { name, phone, email } = typed;
    const change = {
      name: name.trim(),
      phone: phone.trim() ? phoneOf(phone, this.#country) : null,
      email: email.trim() || null,
      ...(this.base && { base: this.base }),
    };
    const body = profileEdit(profile, change);
    const saved = await this.#saving.run((idempotencyKey) =>
      this.market.client.call('profile.edit', { body, idempotencyKey }),
    );
    if (!saved) return;
    this.#profile.put(saved);
    this.#reset();
    this.done(this.t('saved'));
  }

  /** What is typed of a person, as it is sent; undefined when something is wrong, which is said then. */
  #contact(required: readonly (keyof Typed)[]) {
    this.personFaults = faultsOf(this.person, required, this.#country);
    const [wrong] = this.personFaults.keys();
    if (wrong) {
      void this.focusOn(`#person-${wrong}`);
      return undefined;
    }
    const { name, phone, email } = this.person;
    return { name: name.trim(), phone: phoneOf(phone, this.#country), email: email.trim() };
  }

  async #add(): Promise<void> {
    const contact = this.#contact(['name', 'phone', 'email']);
    if (!contact) return;
    const body = { role: this.memberRole, contact };
    const member = await this.#adding.run((idempotencyKey) =>
      this.market.client.call('members.add', { body, idempotencyKey }),
    );
    if (member) this.#changed(this.t('add.done', { name: contact.name, email: contact.email }));
  }

  async #edit(): Promise<void> {
    const contact = this.#contact(['name', 'phone']);
    if (!contact) return;
    const { email, ...reached } = contact;
    const body = { role: this.memberRole, contact: { ...reached, ...(email && { email }) } };
    const { id } = this.#editing.about!;
    const member = await this.#editing.run((idempotencyKey) =>
      this.market.client.call('members.edit', { params: { member: id }, body, idempotencyKey }),
    );
    if (member) this.#changed(this.t('saved'));
  }

  async #remove(): Promise<void> {
    const { id, contact } = this.#removing.about!;
    const left = await this.#removing.run((idempotencyKey) =>
      this.market.client.call('members.remove', { params: { member: id }, idempotencyKey }),
    );
    if (left) this.#changed(this.t('remove.done', { name: contact?.name ?? this.t('unnamed') }));
  }

  #changed(told: string): void {
    this.#members.refresh();
    this.done(told);
  }
}

function typedOf({ name, phone, email }: PartnerProfile): Typed {
  return { name, phone: phone ? formatPhone(phone) : '', email: email ?? '' };
}
