import type { Fetch } from './http.ts';

/**
 * `fetch` that tells how much of the body has gone out, as a fraction of 1. By XMLHttpRequest: a browser's `fetch` can
 * only count what it streams, and it streams over HTTP/2 alone.
 */
export function fetchWithProgress(onProgress: (fraction: number) => void): Fetch {
  return (url, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const stop = () => request.abort();
      request.open(method ?? 'POST', url);
      request.responseType = 'blob';
      for (const [name, value] of Object.entries(headers as Record<string, string>)) {
        request.setRequestHeader(name, value);
      }
      request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
      request.onloadend = () => {
        signal?.removeEventListener('abort', stop);
        if (!request.status) return reject(signal?.aborted ? signal.reason : new TypeError('no answer'));
        const { status, statusText } = request;
        const answered = new Headers();
        for (const name of ['content-type', 'retry-after']) {
          const value = request.getResponseHeader(name);
          if (value) answered.set(name, value);
        }
        resolve(new Response(request.response, { status, statusText, headers: answered }));
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', stop);
      request.send(body as XMLHttpRequestBodyInit);
    });
}
