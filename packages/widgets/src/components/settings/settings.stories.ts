import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { refusal, unreachable, waiting } from '../../testing/answers.ts';
import { me } from '../../testing/people.ts';
import './settings.define.ts';
import {
  LONG_ORGANIZATION,
  LONG_PLACES,
  LONG_STAFF,
  MANY_PLACES,
  STAFF,
  SUSPENDED,
  settingsAnswers,
} from './settings.samples.ts';
import type { SectionName } from './settings-sections.ts';

const meta: Meta = {
  title: 'Organization/Settings',
  component: 'pasar-settings',
  parameters: { answers: settingsAnswers() },
  render: ({ section }) => html`<pasar-settings section=${section}></pasar-settings>`,
};
export default meta;

const story = (section: SectionName, answers = settingsAnswers(), width?: number): StoryObj => ({
  args: { section },
  parameters: { answers, ...(width && { width }) },
});

export const Organization = story('organization');
export const OrganizationOnAPhone = story('organization', settingsAnswers(), 390);
export const OrganizationToAManager = story('organization', settingsAnswers({ role: 'manager' }));
export const OrganizationWithLongNames = story(
  'organization',
  settingsAnswers({ organization: LONG_ORGANIZATION }),
  320,
);
export const OrganizationWaiting = story('organization', { ...settingsAnswers(), 'organization.read': waiting });
export const OrganizationBroken = story('organization', {
  ...settingsAnswers(),
  'organization.read': () => refusal(500, 'server.error', 'The service did not answer.'),
});
export const OrganizationOffline = story('organization', {
  ...settingsAnswers(),
  'organization.read': () => unreachable(),
});
export const SuspendedAndOff = story('organization', settingsAnswers({ organization: SUSPENDED }));
export const NobodySigns = story('organization', settingsAnswers({ signatories: [] }));

export const Places = story('places');
export const PlacesOnAPhone = story('places', settingsAnswers(), 390);
export const PlacesToAViewer = story('places', settingsAnswers({ role: 'viewer' }));
export const PlacesWithLongNames = story('places', settingsAnswers({ places: LONG_PLACES }), 320);
export const ManyPlaces = story('places', settingsAnswers({ places: MANY_PLACES }));
export const NoPlaces = story('places', settingsAnswers({ places: [] }));
export const PlacesWaiting = story('places', { ...settingsAnswers(), 'places.list': waiting });
export const PlacesBroken = story('places', {
  ...settingsAnswers(),
  'places.list': () => refusal(500, 'server.error', 'The service did not answer.'),
});
export const PlacesOffline = story('places', { ...settingsAnswers(), 'places.list': () => unreachable() });

export const Staff = story('staff');
export const StaffOnAPhone = story('staff', settingsAnswers(), 390);
export const OneOfStaff = story('staff', settingsAnswers({ staff: STAFF.slice(0, 1) }));
export const StaffWithLongNames = story('staff', settingsAnswers({ staff: LONG_STAFF }), 320);
export const StaffWaiting = story('staff', { ...settingsAnswers(), 'staff.list': waiting });
export const StaffBroken = story('staff', {
  ...settingsAnswers(),
  'staff.list': () => refusal(500, 'server.error', 'The service did not answer.'),
});
export const StaffOffline = story('staff', { ...settingsAnswers(), 'staff.list': () => unreachable() });

export const Support = story('support');
export const SupportOnAPhone = story('support', settingsAnswers(), 390);
export const SupportToAManager = story('support', settingsAnswers({ role: 'manager' }));
export const NoSupport = story('support', { ...settingsAnswers(), 'support.list': { items: [], next: null } });
export const SupportWaiting = story('support', { ...settingsAnswers(), 'support.list': waiting });
/** Shown to a resident. */
export const NotOfTheStaff = story('organization', { 'me.read': me });
