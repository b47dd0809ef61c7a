import * as v from 'valibot';

/** What the app remembers about the machine it runs on. Nothing here belongs to a project. */
export const settingsSchema = v.looseObject({
  version: v.literal(1),
  facilitator: v.exactOptional(
    v.object({
      bounds: v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
      maximised: v.boolean(),
    }),
  ),
  /** Id of the display the projector was last put on; the operating system keeps ids while a screen is known. */
  projectorDisplay: v.exactOptional(v.number()),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export const defaultSettings: Settings = { version: 1 };
