import { describe, expect, it } from "vitest";
import { heardAs } from "./orthographies.ts";

describe("heardAs", () => {
  it.each([
    ["Xuseen Cali Faarax", "SO", "husen ali farah"],
    ["Jevgenijs Žukovs", "LV", "yevgeniy zhukov"],
    ["Viktoras Lavrinovičius", "LT", "viktor lavrinovich"],
    ["Gheorghe Ceban", "MD", "george cheban"],
    ["Tjahjo Koemolo", "ID", "cahyo kumolo"],
    ["Diallo Oualid", "ML", "jallo walid"],
    ["Xalq Əliyev", "AZ", "khalg əliyev"],
    ["Cemal Çelik", "TR", "jemal chelik"],
    ["Aleh Hancharou", "BY", "aleg gancharov"],
    ["Oleh Hryhorovych", "UA", "oleg grygorovych"],
    ["Ma. Fernanda Ruiz", "EC", "maria. fernanda ruiz"],
    ["Chas. Harrington", "US", "charles. harrington"],
  ])("hears %s of %s as %s", (name, country, heard) => {
    expect(heardAs(name, [country])).toEqual([heard]);
  });

  it("hears a name by the letters that only one language has", () => {
    expect(heardAs("Łukasz Wójcik", [])).toEqual(["łukash vuytsik"]);
  });

  it.each([
    ["Joko Wijaya", ["ID"]],
    ["John Smith", ["GB"]],
    ["Ma Long", ["CN"]],
    ["Иван Петров", ["RS"]],
    ["", ["SO"]],
  ])("leaves %s as it is", (name, countries) => {
    expect(heardAs(name, countries)).toEqual([]);
  });
});
