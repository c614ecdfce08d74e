import * as z from 'zod';
import { Empty, id } from '../../kernel/kernel.schema.ts';
import { NewProposal, OwnProposal, ProposalEdit } from '../../proposals/proposal.schema.ts';
import { Declining, InboxDetail, InboxPage, InboxQuery, Taking } from '../../requests/inbox.schema.ts';
import type { INBOX } from '../endpoints/inbox.ts';
import type { Shapes } from './shape.ts';

const request = z.object({ request: id('request') });
const proposal = z.object({ proposal: id('proposal') });

export const INBOX_SHAPES = {
  'inbox.list': { query: InboxQuery, answer: InboxPage },
  'inbox.read': { params: request, answer: InboxDetail },
  'inbox.take': { params: request, body: Taking, answer: InboxDetail },
  'inbox.undo': { params: request, body: Empty, answer: InboxDetail },
  'inbox.decline': { params: request, body: Declining, answer: InboxDetail },
  'proposals.create': { params: request, body: NewProposal, answer: OwnProposal },
  'proposals.edit': { params: proposal, body: ProposalEdit, answer: OwnProposal },
  'proposals.withdraw': { params: proposal, body: Empty, answer: OwnProposal },
} as const satisfies Shapes<typeof INBOX>;
