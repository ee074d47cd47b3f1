// The little of node-postgres that the store uses. https://node-postgres.com/apis/pool
declare module "pg" {
  import type { PostgresPool, PostgresPoolClient } from "kysely";

  /** What `node:tls` takes; false: in the clear. */
  export type Tls =
    | false
    | { readonly rejectUnauthorized?: boolean; readonly ca?: string; readonly checkServerIdentity?: () => undefined };

  export interface Types {
    readonly getTypeParser: (oid: number, format?: "text" | "binary") => (value: string) => unknown;
  }

  export interface PoolConfig {
    readonly host?: string;
    readonly port?: number;
    readonly user?: string;
    readonly password?: string;
    readonly database?: string;
    readonly options?: string;
    readonly application_name?: string;
    readonly ssl?: Tls;
    readonly max?: number;
    readonly connectionTimeoutMillis?: number;
    readonly idleTimeoutMillis?: number;
    readonly keepAlive?: boolean;
    readonly onConnect?: (client: Client) => Promise<unknown>;
    readonly types?: Types;
  }

  export interface Client {
    on(event: "error", listener: (error: Error) => void): void;
    query(text: string): Promise<unknown>;
  }

  export class Pool implements PostgresPool {
    constructor(config: PoolConfig);
    readonly options: object;
    connect(): Promise<PostgresPoolClient>;
    end(): Promise<void>;
    on(event: "error", listener: (error: Error) => void): void;
    on(event: "connect", listener: (client: Client) => void): void;
  }

  export const types: Types;
}
