/** An address of a kind's picture in an answer of the API. */
const PICTURE = /"(\/v1\/pictures\/[^"]+)"/g;

type Handler = (request: Request) => Promise<Response>;

/**
 * An `<img>` asks the network, where there is no server: in each answer, addresses of pictures become addresses of blobs
 * that hold what the server in the page gives for them.
 */
export function picturesInTab(handle: Handler): Handler {
  const addresses = new Map<string, Promise<string>>();

  async function read(path: string): Promise<string> {
    const response = await handle(new Request(new URL(path, location.origin)));
    // A missing picture stays a missing picture.
    if (!response.ok) return path;
    return URL.createObjectURL(await response.blob());
  }

  function addressOf(path: string): Promise<string> {
    const known = addresses.get(path) ?? read(path);
    addresses.set(path, known);
    return known;
  }

  return async (request) => {
    const response = await handle(request);
    if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
    const text = await response.text();
    const paths = [...new Set([...text.matchAll(PICTURE)].map(([, path]) => path!))];
    const blobs = new Map(await Promise.all(paths.map(async (path) => [path, await addressOf(path)] as const)));
    const { status, headers } = response;
    return new Response(status === 204 ? null : text.replace(PICTURE, (_, path) => `"${blobs.get(path)}"`), {
      status,
      headers,
    });
  };
}
