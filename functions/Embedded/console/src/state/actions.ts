import { CallFailed } from '../api/client';
import { problemWords } from '../words/problems';
import { announce } from './announce';
import { changed } from './changes';

const running = new Set<string>();
const problems = new Map<string, CallFailed>();

/** Does what a person asked for; what went wrong stays beside the button until the next try. */
export async function act(key: string, work: () => Promise<unknown>, done: string): Promise<boolean> {
  if (running.has(key)) {
    return false;
  }
  running.add(key);
  problems.delete(key);
  changed();
  try {
    await work();
    announce(done);
    return true;
  } catch (error) {
    const failure = error instanceof CallFailed ? error : new CallFailed(-1, String(error));
    problems.set(key, failure);
    announce(problemWords(failure), true);
    return false;
  } finally {
    running.delete(key);
    changed();
  }
}

export function isRunning(key: string): boolean {
  return running.has(key);
}

export function problemOf(key: string): string | undefined {
  const failure = problems.get(key);
  return failure && problemWords(failure);
}
