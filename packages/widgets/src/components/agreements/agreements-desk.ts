import type { AgreementPage, AgreementStands, AgreementSummary } from '@pasar/core/agreements';
import type { ReactiveControllerHost } from 'lit';
import { Pages } from '../../element/pages.ts';

interface AgreementsFilter {
  readonly name: string;
  readonly stands: AgreementStands | undefined;
}

/** An organization's agreements, or a partner's own; last changed first. */
export class AgreementsDesk extends Pages<AgreementSummary, AgreementsFilter, AgreementPage> {
  constructor(host: ReactiveControllerHost) {
    super(host, { name: '', stands: undefined }, (client, { name, stands }, asked, signal) =>
      client.call('agreements.list', {
        query: { ...(name.trim() && { name: name.trim() }), ...(stands && { stands }), ...asked },
        signal,
      }),
    );
  }
}
