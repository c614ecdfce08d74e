import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';
import { html, nothing, type TemplateResult } from 'lit';
import { baseOf, changesBetween } from '../changes.ts';
import type { RatesDraft } from '../rates-draft.ts';
import { effectCard, sendingCard } from '../side-cards.ts';
import { answerCard, waitingCard } from './answer-card.ts';
import type { DocumentReading } from './document-reading.ts';
import { type EvidenceCard, evidenceCard, historyCard } from './evidence-card.ts';

interface DocumentAside {
  readonly view: AgreementView;
  readonly version: AgreementVersionView;
  readonly draft: RatesDraft | undefined;
  /** For how long an offer stands. */
  readonly days: number;
  readonly chooseDays: (days: number) => void;
  /** A partner has had the end before its eyes. */
  readonly isRead: boolean;
  readonly accept: () => void;
  readonly decline: () => void;
  readonly proof: EvidenceCard['proof'];
  readonly isOnline: boolean;
  readonly verify: (version: AgreementVersionView) => void;
  readonly saveText: (version: AgreementVersionView) => void;
}

/** Beside the text: what is to be done with it, what it changes, who accepted it. */
export function documentAside(aside: DocumentAside, reading: DocumentReading): TemplateResult {
  const { view, version, draft, proof, isOnline, verify, saveText } = aside;
  const base = baseOf(view, version);
  const lines = version.lines.map((line) => ({
    ...line,
    commission: { rate: draft?.of(line.service).rate ?? line.commission.rate },
  }));
  const isAhead = version.state === 'draft' || version.state === 'sent';
  // Beside a draft, what proves the version that holds.
  const proven = version.state === 'draft' && base ? base : version;
  return html`<aside class="stack">
    ${reading.isPartner ? answerCard(aside, reading) : waitingCard(aside, reading)}
    ${version.state === 'draft' && view.can.includes('send') ? sending(aside, reading) : nothing}
    ${isAhead ? effectCard(version, base, changesBetween(base?.lines, lines), reading) : nothing}
    ${
      proven.state === 'draft'
        ? nothing
        : evidenceCard(
            { view, version: proven, proof, isOnline, verify: () => verify(proven), save: () => saveText(proven) },
            reading,
          )
    }
    ${historyCard(version, view, reading)}
  </aside>`;
}

function sending({ view, days, chooseDays }: DocumentAside, reading: DocumentReading): TemplateResult {
  return sendingCard({ ...reading, partner: view.partner.name, days, choose: chooseDays, inForce: view.inForce });
}
