// One question to a chat endpoint of the OpenAI kind, which the user names; nothing is sent anywhere unless they do.
import { InputError, IoError } from "../errors.ts";

export interface ModelEndpoint {
  /** Base address, such as `http://localhost:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

/** The model's answer as text. Throws InputError for an address that is none, IoError when it does not answer well. */
export async function askModel(
  { url, model, key }: ModelEndpoint,
  messages: readonly { readonly role: string; readonly content: string }[],
  signal: AbortSignal,
): Promise<string> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new InputError(`"${url}" is no address of a model endpoint`, "Set DERISK_LLM_URL to its base address.");
  }
  const within = AbortSignal.any([signal, AbortSignal.timeout(120_000)]);
  const host = new URL(url).host;
  const hint = "Check DERISK_LLM_URL, DERISK_LLM_MODEL and DERISK_LLM_KEY, or read without --llm.";
  let response: Response;
  try {
    response = await fetch(`${url.replace(/\/$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, temperature: 0, messages }),
      signal: within,
    });
  } catch (cause) {
    throw new IoError(`the model at ${host} does not answer`, hint, { cause });
  }
  if (!response.ok) throw new IoError(`the model at ${host} answers with status ${response.status}`, hint);
  const body = (await response.json().catch(() => undefined)) as
    | { readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[] }
    | undefined;
  const content = body?.choices?.[0]?.message?.content;
  if (typeof content !== "string") throw new IoError(`the model at ${host} answers in another form`, hint);
  return content;
}
