import { CallFailed, get } from '../api/client';
import { changed } from './changes';

/** Something the monitor knows, loaded again when it says so. What was loaded stays while a newer answer is awaited. */
export class Resource<T> {
  value: T | undefined;
  failure: CallFailed | undefined;
  private isLoading = false;
  private isStale = false;

  constructor(readonly path: string, private readonly taken?: (value: T) => void) {}

  async load(): Promise<void> {
    if (this.isLoading) {
      this.isStale = true;
      return;
    }
    this.isLoading = true;
    do {
      this.isStale = false;
      await this.once();
    } while (this.isStale);
    this.isLoading = false;
  }

  /** Loads once; later calls do nothing. */
  want(): this {
    if (!this.isLoading && this.value === undefined && this.failure === undefined) {
      void this.load();
    }
    return this;
  }

  private async once(): Promise<void> {
    try {
      const value = await get<T>(this.path);
      this.value = value;
      this.failure = undefined;
      this.taken?.(value);
    } catch (error) {
      this.failure = error instanceof CallFailed ? error : new CallFailed(0, String(error));
    }
    changed();
  }
}
