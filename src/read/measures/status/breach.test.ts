// An act that is named because somebody broke it, or that a firm takes, is no measure of the text.
import { describe, expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const told = (text: string): readonly string[] =>
  read({ text, published: "2025-06-10" }, resources).measures.map(({ type, imposer }) => `${type} ${imposer}`);

describe("what somebody broke or a firm did", () => {
  it.each([
    "A Dutch court jailed a man for exporting chips to Russia in defiance of European Union sanctions.",
    "Law firm's former Moscow arm fined over Russia sanctions breaches",
    "The tanker breached U.S. sanctions on Iran.",
    "A Singapore trader was fined for evading U.S. export controls on chips.",
    "Two men were charged with exporting Nvidia chips to China without the required licence, the U.S. Justice Department said.",
    "The bureau imposed a penalty of $300 million on Seagate for sending disk drives to Huawei without a license.",
    "Four people, among them a senior official, were named suspects on Tuesday by the attorney general's office in Jakarta over the granting of export permits.",
    "TSMC halted supplies of wafers to a Chinese customer last November.",
    "Synopsys cut its guidance in May and stopped sales and services in China.",
  ])("is no measure: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
  it.each([
    ["The U.S. Commerce Department barred firms from shipping chips to China without a license.", "export_licence US"],
    ["Nvidia was told by the US Commerce Department to stop exports of H20 chips to China.", "export_ban US"],
    ["New Delhi prohibited overseas sales of broken rice from September 9.", "export_ban IN"],
  ])("but is one: %s", (text, measure) => {
    expect(told(text)).toEqual([measure]);
  });
});
