import { isId, type OrganizationId } from '@pasar/core/kernel';

export interface PictureName {
  readonly organization: OrganizationId;
  readonly slug: string;
  /** Changes with the drawing and with the brand's colours: what the address names never changes. */
  readonly hash: string;
}

/** A path below the API's address: `/v1/pictures/<organization>-<slug>-<hash>.svg`. */
export function pictureAddress({ organization, slug, hash }: PictureName): string {
  return `/v1/pictures/${organization}-${slug}-${hash}.svg`;
}

/** @param name the address's last part */
export function readPictureName(name: string): PictureName | undefined {
  const [, organization, slug, hash] = /^([0-9a-f-]{36})-([a-z0-9-]{1,60})-([0-9a-f]{16})\.svg$/.exec(name) ?? [];
  return organization && slug && hash && isId<'organization'>(organization) ? { organization, slug, hash } : undefined;
}

/** @param drawing and @param brand the hashes kept with each */
export function pictureHash(drawing: string, brand: string): string {
  return drawing.slice(0, 8) + brand.slice(0, 8);
}
