const base = new URL('api/v1/', document.baseURI);

/** Why a call got no good answer. `status` is 0 where the monitor could not be reached. */
export class CallFailed extends Error {
  constructor(readonly status: number, readonly detail: string) {
    super(detail);
  }
}

export const eventsAddress = new URL('events', base).href;

export function get<T>(path: string): Promise<T> {
  return call<T>(path, { method: 'GET' });
}

export function post<T>(path: string, body: unknown): Promise<T> {
  return call<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(new URL(path, base), { ...init, signal: AbortSignal.timeout(20_000) });
  } catch (error) {
    throw new CallFailed(0, error instanceof Error ? error.message : String(error));
  }
  if (!response.ok) {
    throw new CallFailed(response.status, await problemOf(response));
  }
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

async function problemOf(response: Response): Promise<string> {
  try {
    const problem = await response.json() as { detail?: string; title?: string };
    return problem.detail ?? problem.title ?? response.statusText;
  } catch {
    return response.statusText;
  }
}
