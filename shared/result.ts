/** An expected failure is a value; a thrown error is a bug (or invalid input to the numeric functions). */
export type Result<
  Value,
  Failure extends { code: string; message: string } = { code: string; message: string },
> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Failure extends { code: string; message: string }>(
  error: Failure,
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}
