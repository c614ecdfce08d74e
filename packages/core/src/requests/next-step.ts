import type { Job } from '../jobs/job.ts';
import type { Instant } from '../kernel/instants.ts';
import type { NextStep } from './request.schema.ts';
import type { Dispatch } from './request.ts';

const NOTHING: NextStep = { code: 'none', actor: 'nobody', by: null };

/** REQ-14: what happens next, who must act, by when; one line, always. `by` is null when no time is set, or it is over. */
export function nextStep({ request, job }: Dispatch, now: Instant): NextStep {
  const ahead = (at: Instant | null | undefined) => (at && at > now ? at : null);
  switch (request.state) {
    case 'received':
      return { code: 'send', actor: 'organization', by: null };
    case 'offered':
      return { code: 'partner-answers', actor: 'partner', by: ahead(request.offer?.until) };
    case 'open':
      return { code: 'partners-propose', actor: 'partners', by: ahead(request.shortlistDue) };
    case 'shortlisted':
      return { code: 'choose', actor: 'customer', by: ahead(request.lapsesAt) };
    case 'assigned':
      return job ? nextStepOfJob(job, ahead) : NOTHING;
    case 'fulfilled':
    case 'cancelled':
    case 'lapsed':
      return NOTHING;
  }
}

function nextStepOfJob(job: Job, ahead: (at: Instant) => Instant | null): NextStep {
  switch (job.state) {
    case 'assigned':
      return { code: 'reconfirm', actor: 'partner', by: ahead(job.reconfirmBy) };
    case 'reconfirmed':
      return { code: 'schedule', actor: 'partner', by: ahead(job.proposed.start) };
    case 'scheduled':
    case 'on-the-way':
      return { code: 'visit', actor: 'partner', by: ahead(job.proposed.start) };
    case 'in-progress':
      return { code: 'visit-under-way', actor: 'partner', by: null };
    case 'completed':
      return { code: 'receipt', actor: 'partner', by: null };
    case 'settled':
    case 'released':
    case 'cancelled':
    case 'no-show':
      return NOTHING;
  }
}
