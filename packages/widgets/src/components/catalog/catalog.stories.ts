import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type Answers, refusal, unreachable, waiting } from '../../testing/answers.ts';
import { catalogPage, longWords } from '../../testing/catalog-page.ts';
import { me } from '../../testing/people.ts';
import './catalog.define.ts';

interface Args {
  readonly view: 'list' | 'map';
  /** Metres; 0 for any. */
  readonly within: number;
}

const meta: Meta<Args> = {
  title: 'Customer/Catalog',
  component: 'pasar-catalog',
  args: { view: 'list', within: 0 },
  argTypes: { view: { control: 'inline-radio', options: ['list', 'map'] } },
  render: ({ view, within }) => html`<pasar-catalog view=${view} within=${within}></pasar-catalog>`,
};
export default meta;

type Story = StoryObj<Args>;

const answering = (catalog: Answers['catalog.list'], more: Answers = {}) => ({
  answers: { 'catalog.list': catalog, ...more },
});
const nothing = { ...catalogPage, items: [], total: 0, categories: [], next: null };

const resident = { as: 'resident' };

export const List: Story = { parameters: resident };
export const OnAMap: Story = { name: 'Map', args: { view: 'map' }, parameters: resident };
export const Phone: Story = { parameters: { ...resident, width: 390 } };
export const PhoneMap: Story = { args: { view: 'map' }, parameters: { ...resident, width: 390 } };
export const NarrowColumn: Story = { parameters: { ...resident, width: 320 } };
/** Nobody works from that near. */
export const NothingNear: Story = { args: { within: 1 }, parameters: resident };
export const TwoSites: Story = { parameters: answering(catalogPage) };
export const LongWords: Story = { parameters: answering(longWords) };
export const Loading: Story = { parameters: answering(waiting) };
export const NoServicesYet: Story = { parameters: answering(nothing) };
export const NothingFound: Story = { args: { within: 1000 }, parameters: answering(nothing) };
export const NotReached: Story = { parameters: answering(unreachable) };
export const Broken: Story = { parameters: answering(() => refusal(500, 'server.error', 'Something broke.')) };
export const NoPermission: Story = {
  parameters: answering(() => refusal(403, 'role.forbidden', 'This is not open to you.')),
};
export const NoAddress: Story = { parameters: answering(catalogPage, { 'me.read': { ...me, sites: [] } }) };
