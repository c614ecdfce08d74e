import type { AgreementVersionView, AgreementView } from '@pasar/core/agreements';

type Line = Pick<AgreementVersionView['lines'][number], 'service' | 'name'> & {
  readonly commission: { readonly rate: number };
};

export interface ChangedLine {
  readonly service: string;
  readonly name: string;
  /** Basis points; undefined: not covered. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface Changes {
  /** Every service of either version, those of the newer in its order, then those it leaves out. */
  readonly lines: readonly ChangedLine[];
  readonly rates: number;
  readonly added: number;
  readonly dropped: number;
}

/** AGR-4: what one version has otherwise than another. @param before undefined: there was none */
export function changesBetween(before: readonly Line[] | undefined, after: readonly Line[]): Changes {
  const old = new Map(before?.map((line) => [line.service as string, line]));
  const kept = new Set<string>(after.map(({ service }) => service));
  const lines = [
    ...after.map(({ service, name, commission }) => {
      return { service, name, before: old.get(service)?.commission.rate, after: commission.rate };
    }),
    ...[...old.values()]
      .filter(({ service }) => !kept.has(service))
      .map(({ service, name, commission }) => ({ service, name, before: commission.rate, after: undefined })),
  ];
  const isFirst = before === undefined;
  return {
    lines,
    rates: lines.filter((line) => line.before !== undefined && line.after !== undefined && line.before !== line.after)
      .length,
    added: isFirst ? 0 : lines.filter((line) => line.before === undefined).length,
    dropped: lines.filter((line) => line.after === undefined).length,
  };
}

/** What a version is compared with: the one in force for a newer one, else the one that held before it. */
export function baseOf(view: AgreementView, version: AgreementVersionView): AgreementVersionView | undefined {
  const { versions, inForce } = view;
  if (inForce !== null && version.version > inForce) return versions.find((one) => one.version === inForce);
  // Newest first.
  return versions.find((one) => one.version < version.version && hasHeld(one));
}

function hasHeld({ state, answeredAt }: AgreementVersionView): boolean {
  return answeredAt !== null && state !== 'declined';
}
