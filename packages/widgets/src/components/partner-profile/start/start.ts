import type { OwnRelation } from '@pasar/core/partners';
import type { Words } from '@pasar/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { Deed } from '../../../element/deed.ts';
import { SelectEvent } from '../../../element/events.ts';
import { ask, askStyles } from '../../../parts/ask.ts';
import { sheetStyles } from '../../../parts/sheet.styles.ts';
import { textField } from '../../../parts/text-field.ts';
import type { ProfilePick } from '../partner-profile.events.ts';
import { ProfileSection } from '../profile-section.ts';
import { SECTION_OF } from '../profile-sections.ts';
import { startStyles } from './start.styles.ts';
import { START_WORDS, type StartWords } from './start.words.ts';
import { wayIn } from './way-in.ts';

/** A newcomer's way in, and applying at its end (PAR-5, PAR-13). A section of `pasar-partner-profile`. */
export class PasarProfileStart extends ProfileSection<typeof START_WORDS> {
  static override styles = [...ProfileSection.styles, sheetStyles, askStyles, startStyles];
  protected override readonly words = START_WORDS;

  /** With the session's own organization. */
  @property({ attribute: false }) relation: OwnRelation | undefined;
  /** The company's name. */
  @property({ attribute: false }) company = '';
  @state() private message = '';
  readonly #applying = new Deed(this);

  /** What it shows is given to it. */
  protected override sources = () => [];

  protected override body(): TemplateResult | typeof nothing {
    const { relation, company } = this;
    if (!relation) return nothing;
    const t = this.t as StartWords;
    return html`${wayIn({
      relation,
      name: company,
      t,
      go: (step) => {
        const section = SECTION_OF[step];
        if (section === 'start') this.#applying.open();
        else this.emit(new SelectEvent<ProfilePick>(this, { section }));
      },
      mayGo: this.owner,
    })}
    ${this.#question(relation)}`;
  }

  #question({ organization }: OwnRelation): TemplateResult {
    const t = this.t as StartWords;
    return ask(
      {
        deed: this.#applying as Deed<unknown>,
        title: t('apply.title', { organization: organization.name }),
        body: html`<p class="q">${t('apply.text')}</p>${textField({
          name: 'message',
          label: t('apply.message'),
          optional: (t as Words)('optional'),
          value: this.message,
          rows: 4,
          maxLength: 1000,
          onInput: (text) => {
            this.message = text;
          },
        })}`,
        yes: t('step.application.go'),
        no: t('not-yet'),
        isOnline: this.market.online,
        run: () => void this.#apply(organization),
      },
      t as Words,
    );
  }

  async #apply({ id, name }: OwnRelation['organization']): Promise<void> {
    const body = { message: this.message.trim() };
    const applied = await this.#applying.run((idempotencyKey) =>
      this.market.client.call('relations.apply', { params: { organization: id }, body, idempotencyKey }),
    );
    if (!applied) return;
    this.message = '';
    this.relation = applied;
    this.done(this.t('apply.done', { organization: name }));
  }
}
