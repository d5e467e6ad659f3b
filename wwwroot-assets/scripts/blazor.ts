/** The part of blazor.web.js that we call. */
export interface SignalRBuilder {
  withUrl(url: string, options: { skipNegotiation: boolean; transport: number; WebSocket?: typeof WebSocket }): SignalRBuilder;
}

export interface BlazorStart {
  circuit: {
    reconnectionOptions: { maxRetries: number; retryIntervalMilliseconds: (previousAttempts: number) => number };
    configureSignalR: (builder: SignalRBuilder) => void;
  };
}

export interface Blazor {
  start(options: BlazorStart): Promise<void>;
  addEventListener?(type: 'enhancedload', listener: () => void): void;
}

export const blazor = (): Blazor | undefined => (window as unknown as { Blazor?: Blazor }).Blazor;
