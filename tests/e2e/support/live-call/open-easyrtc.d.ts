/** The little of the package that is used here; it brings no types of its own. */
declare module 'open-easyrtc' {
  import type { Server } from 'socket.io';

  type EasyRtc = {
    setOption(name: string, value: unknown): boolean;
    listen(
      httpApp: null,
      socketServer: Server,
      options: Readonly<Record<string, unknown>>,
      done: (error: Error | null) => void,
    ): void;
  };

  const easyrtc: EasyRtc;
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default easyrtc;
}
