// Descriptions of the tables about dealings: customers, transactions, owners, licences.
import { PARTY_LISTS } from "../base/party.ts";
import { ACTS, END_USES } from "../base/transaction.ts";
import { bound, optional, required, text, type TableDescription } from "./columns.ts";
import {
  ID,
  TEXT,
  COUNTRY,
  CURRENCY,
  DATE,
  DECIMAL,
  POSITIVE,
  ANSWER,
  CATEGORIES,
  ITEM,
  COUNTRY_WORDS,
  CURRENCY_WORDS,
  UNIT_WORDS,
  QUANTITY_WORDS,
  PART_WORDS,
} from "./table-words.ts";

export const customers: TableDescription = {
  name: "customers",
  key: "customer_id",
  about: "Who buys.",
  without: "Customers cannot be matched against listings or procurement bans.",
  columns: [
    required("customer_id", ID, "Stable id.", [
      "customer",
      "customer number",
      "kunnr",
      "sold-to party",
      "kunde",
      "kundennummer",
      "client",
      "客户",
      "客户编码",
    ]),
    required("name", TEXT, "Registered name in Latin script.", [
      "customer name",
      "name1",
      "kundenname",
      "nom du client",
      "客户名称",
    ]),
    text("name_local", "Name in its own script.", ["local name", "中文名称"]),
    optional("country", COUNTRY, "Country of registration.", COUNTRY_WORDS),
    optional("categories", CATEGORIES, "Party categories, separated by `;`.", ["party type"]),
    optional("cii_operator", ANSWER, "Operator of critical information infrastructure in China: yes, no or unknown.", [
      "关键信息基础设施运营者",
    ]),
    optional("revenue_per_week", DECIMAL, "Average weekly revenue with this customer.", [
      "weekly revenue",
      "wochenumsatz",
      "周收入",
    ]),
  ],
};

export const transactions: TableDescription = {
  name: "transactions",
  key: "transaction_id",
  about: "Acts to be checked: exports, imports, purchases, assistance, investments.",
  without: "No licence determination of single acts; supply lines alone are checked.",
  columns: [
    required("transaction_id", ID, "Stable id.", [
      "document number",
      "sales document",
      "vbeln",
      "ebeln",
      "belegnummer",
      "订单号",
      "单据号",
    ]),
    required("date", DATE, "Day of the act.", [
      "posting date",
      "delivery date",
      "ship date",
      "budat",
      "datum",
      "lieferdatum",
      "date d'expédition",
      "日期",
    ]),
    required("act", { kind: "choice", values: ACTS }, "What is done.", ["movement type", "vorgang", "业务类型"]),
    required("part_or_product_id", ITEM, "What it is done with.", PART_WORDS),
    optional("quantity", POSITIVE, "How much.", QUANTITY_WORDS),
    text("unit", "Unit of the quantity.", UNIT_WORDS),
    optional("value", POSITIVE, "Invoice value.", ["amount", "net value", "netwr", "wert", "betrag", "valeur", "金额"]),
    optional("currency", CURRENCY, "ISO 4217 code of the value.", CURRENCY_WORDS),
    optional("from", COUNTRY, "Country it leaves.", [
      "ship from country",
      "country of dispatch",
      "versendungsland",
      "pays de départ",
      "起运国",
    ]),
    optional("to", COUNTRY, "Country it goes to.", [
      "destination",
      "destination country",
      "ship to country",
      "bestimmungsland",
      "pays de destination",
      "目的国",
      "最终目的国",
    ]),
    text("purchaser", "Customer or supplier id, or a name.", ["sold-to", "buyer", "käufer", "acheteur", "买方"]),
    text("ultimate_consignee", "Customer or supplier id, or a name.", [
      "ship-to",
      "consignee",
      "warenempfänger",
      "destinataire",
      "收货人",
    ]),
    text("end_user", "Customer or supplier id, or a name.", ["endverwender", "utilisateur final", "最终用户"]),
    optional("end_use", { kind: "choice", values: END_USES }, "What it will be used for.", [
      "endverwendung",
      "utilisation finale",
      "最终用途",
    ]),
  ],
};

export const ownership: TableDescription = {
  name: "ownership",
  about: "Who owns whom; ids or names.",
  without: "Ownership rules cannot be applied: owners of suppliers and customers are unknown.",
  columns: [
    required("owner", TEXT, "Owner: an id of this portfolio or a name.", [
      "shareholder",
      "parent",
      "gesellschafter",
      "actionnaire",
      "股东",
    ]),
    required("owned", TEXT, "Owned party: an id of this portfolio or a name.", [
      "subsidiary",
      "company",
      "beteiligung",
      "filiale",
      "被投资企业",
    ]),
    optional("pct", { kind: "percent" }, "Share held in percent; empty: not known.", [
      "percent",
      "share",
      "anteil",
      "pourcentage",
      "持股比例",
    ]),
    optional(
      "listed_on",
      { kind: "list", values: PARTY_LISTS },
      "Lists the owner is stated to be on, separated by `;`.",
    ),
    text("source", "Where this was read.", ["quelle", "来源"]),
    optional("date", DATE, "As of which day.", ["as of", "stand", "日期"]),
  ],
};

export const licences: TableDescription = {
  name: "licences",
  key: "licence_id",
  about: "Licences and permits held.",
  without: "No requirement can be shown as covered by a licence held.",
  columns: [
    required("licence_id", ID, "Stable id.", ["license id", "genehmigung", "licence", "许可证"]),
    required("authority", TEXT, "Who issued it.", ["issuer", "behörde", "autorité", "发证机关"]),
    required("type", TEXT, "Kind of licence.", ["license type", "genehmigungsart", "许可证类型"]),
    text("number", "Number on the document.", ["license number", "genehmigungsnummer", "许可证号"]),
    bound("item", { kind: "reference", tables: ["parts", "products"] }, "Item it covers.", PART_WORDS),
    bound("quantity", DECIMAL, "Licensed quantity.", QUANTITY_WORDS),
    text("unit", "Unit of the quantity.", UNIT_WORDS),
    bound("value", DECIMAL, "Licensed value.", ["amount", "wert", "金额"]),
    bound("currency", CURRENCY, "ISO 4217 code of the value.", CURRENCY_WORDS),
    optional("parties", { kind: "list" }, "Ids or names of the parties it names, separated by `;`.", ["consignees"]),
    bound("valid_from", DATE, "First day of validity.", ["start date", "gültig ab", "有效期起"]),
    bound("valid_to", DATE, "Last day of validity.", ["expiry", "expiry date", "gültig bis", "有效期至"]),
  ],
};
