import { expect } from '@open-wc/testing';
import { createWords, type Words } from '@pasar/core/words';
import { sendKeys } from '@web/test-runner-commands';
import { css, html, LitElement } from 'lit';
import { Deed } from '../element/deed.ts';
import en from '../locales/en/shared.json' with { type: 'json' };
import { expectAccessible } from '../testing/accessible.ts';
import { ask, askStyles } from './ask.ts';
import { baseStyles } from './base.styles.ts';
import { buttonStyles } from './button.styles.ts';
import { fieldStyles } from './field.styles.ts';
import { menu, menuStyles } from './menu.ts';
import { sheetStyles } from './sheet.styles.ts';
import { stepStyles, steps } from './steps.ts';
import { table, tableStyles } from './table.ts';
import { tabPanel, tabStyles, tabs } from './tabs.ts';
import { textField } from './text-field.ts';

const NAMES = ['services', 'zone', 'papers'] as const;
const t = createWords('en', en) as Words;

class TestDesk extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    tabStyles,
    tableStyles,
    menuStyles,
    stepStyles,
    sheetStyles,
    askStyles,
    css`.table { --columns: minmax(0, 1fr) 80px }`,
  ];
  chosen: (typeof NAMES)[number] = 'services';
  opened = '';
  done = '';
  reason = '';
  readonly deed = new Deed<string>(this);

  protected override render() {
    const rows = [
      { id: 'a', name: 'Atelier Garibaldi', services: 3 },
      { id: 'b', name: 'Plomberie Vaise', services: 6 },
    ];
    const choose = (name: TestDesk['chosen']) => {
      this.chosen = name;
      this.requestUpdate();
    };
    const all = NAMES.map((name) => ({ name, label: name, ...(name === 'papers' && { alert: 'one lapses' }) }));
    return html`${tabs(all, this.chosen, choose, 'Card')}
      ${tabPanel(this.chosen, html`<p>${this.chosen}</p>`)}
      ${table({
        label: 'Partners',
        columns: [
          { name: 'name', label: 'Name', cell: (row) => row.name, narrow: 'first' },
          { name: 'services', label: 'Services', cell: (row) => row.services, isFigure: true },
        ],
        rows,
        keyOf: ({ id }) => id,
        endLabel: 'Actions',
        open: ({ id }) => {
          this.opened = id;
        },
        end: ({ id, name }) =>
          menu(`menu-${id}`, `What to do with ${name}`, [
            { label: 'Suspend', run: () => this.deed.open(id) },
            { label: 'Delete', isGrave: true, hindrance: 'Two jobs are under way', run: () => this.deed.open(id) },
          ]),
      })}
      ${steps(
        [
          { title: 'Sent', state: 'done' },
          { title: 'Paid', state: 'now', detail: 'by Friday' },
        ],
        {
          done: 'done',
          now: 'now',
          ahead: 'to come',
          failed: 'failed',
        },
      )}
      ${ask(
        {
          deed: this.deed,
          title: 'Suspend?',
          body: textField({
            name: 'reason',
            label: 'Reason',
            value: this.reason,
            onInput: (value) => {
              this.reason = value;
              this.requestUpdate();
            },
            ...(this.reason === 'x' && { error: 'Say more' }),
          }),
          yes: 'Suspend',
          no: 'Keep',
          isGrave: true,
          isReady: this.reason.length > 2,
          isOnline: true,
          run: () => {
            this.done = this.reason;
          },
        },
        t,
      )}`;
  }
}
customElements.define('test-desk', TestDesk);

describe('the parts of a desk', () => {
  let desk: TestDesk;
  const find = <Found extends HTMLElement>(selector: string) =>
    desk.shadowRoot?.querySelector<Found>(selector) as Found;

  beforeEach(async () => {
    desk = document.createElement('test-desk') as TestDesk;
    document.body.append(desk);
    await desk.updateComplete;
  });
  afterEach(() => desk.remove());

  it('have nothing that axe finds, on a wide and on a narrow page', async () => {
    await expectAccessible(desk);
    desk.style.width = '320px';
    await expectAccessible(desk);
  });

  it('tabs: arrows choose and go round, only the chosen one is reached by Tab', async () => {
    find('[role=tab]').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await desk.updateComplete;
    expect(desk.chosen).to.equal('papers');
    expect(desk.shadowRoot?.activeElement?.id).to.equal('tab-papers');
    await sendKeys({ press: 'Home' });
    await desk.updateComplete;
    expect(desk.chosen).to.equal('services');
    expect(desk.shadowRoot?.querySelectorAll('[role=tab][tabindex="0"]')).to.have.length(1);
    expect(find('[role=tabpanel]').getAttribute('aria-labelledby')).to.equal('tab-services');
  });

  it('table: arrows go from row to row, Enter opens, a button in a row is its own', async () => {
    find('.tr').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(desk.opened).to.equal('b');
    desk.opened = '';
    find('[data-key=a] .icon-btn').click();
    expect(desk.opened).to.equal('');
  });

  it('menu: what cannot be done says why and does nothing; what can closes the menu', async () => {
    find('[data-key=a] .icon-btn').click();
    const list = find('#menu-a');
    expect(list.matches(':popover-open')).to.equal(true);
    const [suspend, remove] = list.querySelectorAll<HTMLElement>('[role=menuitem]');
    expect(remove?.textContent).to.contain('Two jobs are under way');
    remove?.click();
    expect(desk.deed.isOpen).to.equal(false);
    suspend?.click();
    await desk.updateComplete;
    expect([desk.deed.isOpen, desk.deed.about, list.matches(':popover-open')]).to.deep.equal([true, 'a', false]);
  });

  it('question: not answered before it is ready, the error stands at its field, the answer is given once', async () => {
    desk.deed.open('a');
    await desk.updateComplete;
    const submit = () => find<HTMLButtonElement>('.asked [type=submit]');
    submit().click();
    expect(desk.done).to.equal('');
    const field = find<HTMLTextAreaElement>('#reason');
    field.value = 'x';
    field.dispatchEvent(new Event('input'));
    await desk.updateComplete;
    expect(field.getAttribute('aria-describedby')).to.equal('reason-error');
    expect(find('#reason-error').textContent).to.contain('Say more');
    field.value = 'three missed visits';
    field.dispatchEvent(new Event('input'));
    await desk.updateComplete;
    await expectAccessible(desk);
    submit().click();
    expect(desk.done).to.equal('three missed visits');
  });
});
