// Goods of a measure, told in plain words. Names and acts are made up.
import { expect, it } from "vitest";
import { read } from "../../index.ts";
import { resources } from "../../core-resources.case.ts";

const PUBLISHED = "2024-05-03";

it.each([
  // Listed beside each other, two are two though the lexicon holds them for one.
  ["India restricted imports of lentils, chickpeas and wheat on Thursday.", ["lentils", "chickpeas", "wheat"]],
  // Only by whose they are.
  ["The United States barred federal agencies from buying new gear from Huawei on Friday.", ["new gear"]],
  ["Germany ordered carriers on Friday to remove parts made by China's ZTE from their networks.", ["parts"]],
  // Who trades in them is bound for them.
  ["Importers of barley need a licence from the Indian government, under a notice issued on Thursday.", ["barley"]],
  [
    "Since July Japanese suppliers of photoresist, hydrogen fluoride and silicon have needed an export licence for Korean buyers.",
    ["photoresist", "hydrogen fluoride", "silicon"],
  ],
  // What was named before, by a word for its kind; "such goods as" names what follows.
  ["Kenya is a large market for AI chips. The US restricted exports of such processors to Kenya.", ["such processors"]],
  ["The EU put a duty of 25% on such goods as rice and tea from China.", ["rice", "tea"]],
  // Who does something begins another clause.
  ["Indonesia banned exports of unprocessed ore and Chinese smelters looked elsewhere.", ["unprocessed ore"]],
  ["Indonesia halted exports of copper and foreign buyers turned to Peru.", ["copper"]],
  // All that is listed as a use is a use; a list that goes on behind one is not.
  ["China curbed exports of gallium used in missiles, fibre optics and solar cells on Friday.", ["gallium"]],
  ["India taxed exports of graphite needed for steel, foundries and batteries on Friday.", ["graphite"]],
  [
    "China curbed exports of gallium, used in chips, germanium and antimony on Friday.",
    ["gallium", "germanium", "antimony"],
  ],
  ["The duties on Spanish olives end tomorrow, the US Commerce Department said.", ["olives"]],
  // Neither verbs nor places in a list are goods.
  ["China's 10% duty on barley and the further lists took effect on Friday.", ["barley"]],
  ["China collects an export tax of 15 percent on top.", []],
  // Whoever is put on a list does not become goods.
  ["Washington added a semiconductor factory in Wuhan to its Entity List on Friday.", []],
  ["China suspended its ban on exports to the US of dual-use items related to gallium on Sunday.", ["gallium"]],
  // What the sentence of the act names outweighs what others mention.
  [
    "China banned exports of antimony on Thursday. The ban follows limits on tungsten that it imposed in February.",
    ["antimony"],
  ],
  // Whole vocabularies of trade.
  [
    "China put duties of 15% on American oats, sawn timber and used cooking oil on Friday.",
    ["oats", "sawn timber", "used cooking oil"],
  ],
  // Why it was done is not on what.
  ["China suspended imports of grouper from Taiwan on Friday, saying it held chemicals.", ["grouper"]],
  // As many goods in another sentence as are counted here.
  [
    "Japan will lift its curbs on exports to South Korea of three chip materials, it said on Thursday. Buyers have had to wait for photoresist, hydrogen fluoride and fluorinated polyimide.",
    ["photoresist", "hydrogen fluoride", "fluorinated polyimide"],
  ],
  // What shares a noun, or whose it is, is told as one; what has a word of its own is not.
  [
    "Brazil will levy a duty of 25% on steel and aluminium products from China from July 1.",
    ["steel and aluminium products"],
  ],
  ["Japan will require licences for exports of chip and display materials.", ["chip and display materials"]],
  ["Saudi Arabia on Sunday banned Lebanese fruit and vegetables.", ["Lebanese fruit and vegetables"]],
  ["Kenya banned imports of pork and dairy products from Brazil on Friday.", ["pork", "dairy products"]],
  ["China suspended imports of Brazilian beef, pork and poultry on Friday.", ["beef", "pork", "poultry"]],
  // Kinds of what the act names, in a sentence of their own.
  [
    "China will require export permits for some graphite products from June 1. The rule covers high-purity, high-strength and high-density artificial graphite and natural flake graphite.",
    ["high-purity, high-strength and high-density artificial graphite", "natural flake graphite"],
  ],
  [
    "China will put more types of graphite under export control, it said on Friday. Permits will be needed from June 1 for synthetic graphite and natural flake graphite.",
    ["synthetic graphite", "natural flake graphite"],
  ],
  [
    "Turkey raised duties on goods from the US to 20% on Friday. The duties, on some 40 products including cars, rice and nuts, will apply from May 10.",
    ["cars", "rice", "nuts"],
  ],
  // The news is not about the goods of an older act, nor is anything left to tell of all goods.
  [
    "Kenya has halted every export to Uganda since Friday, the trade ministry said. Last month Nairobi restricted exports of 54 product groups to Uganda, maize and sugar among them.",
    [],
  ],
  [
    "China will levy an additional 34% on all goods from the US from May 10. Oxides and magnets are covered.",
    ["all goods"],
  ],
  // Goods told before the clause of who acts are none of the act.
  ["Shops sold out of cement and tyres after Kenya imposed a 10% tariff on rice on Friday.", ["rice"]],
  [
    "Limits on advanced chips hit sales, and as the European Union weighs tariffs on Chinese electric cars, makers worry.",
    ["electric cars"],
  ],
  // Goods of another act, and a word of a firm's name.
  ["Beijing halts exports of gallium and germanium to the US after chip curbs.", ["gallium", "germanium"]],
  ["President Joe Biden on Friday prohibited Nippon Steel from buying U.S. Steel, citing national security.", []],
  [
    "President Joe Biden blocks bid for US Steel\n\nWASHINGTON - President Joe Biden on Friday prohibited Nippon Steel from buying the company.",
    [],
  ],
  // What a ban on firms keeps from them, and services.
  [
    "The Commerce Department announced on Friday that the Bureau of Industry and Security has imposed a denial of export privileges against Velmark Optics Ltd. The company may take part in no transaction involving items subject to the Export Administration Regulations.",
    ["items subject to the Export Administration Regulations"],
  ],
  [
    "The United States on Friday prohibited U.S. persons from providing financial services to Tavrida Bank.",
    ["financial services"],
  ],
  // All that a list of trusted partners is about.
  [
    "South Korea removed Japan from its list of trusted export partners on Wednesday. Firms shipping strategic items there must hand in five documents.",
    ["strategic items"],
  ],
  // Told in a sentence of their own.
  [
    "Algeria suspended imports of 851 goods on Sunday. Telephones, furniture, cheeses and cement are found there.",
    ["Telephones", "furniture", "cheeses", "cement"],
  ],
  [
    "Mexico set import duties of 5% to 50% on 544 tariff lines on Monday.\n\n- Sectors reached: steel, wood, plastics and toys.",
    ["steel", "wood", "plastics", "toys"],
  ],
  [
    "Seoul on Friday banned exports of 741 items to Russia. The list covers forklifts, hydraulic pumps and bearings.",
    ["forklifts", "hydraulic pumps", "bearings"],
  ],
  [
    "Russia banned imports of grain and a range of other foods from Norway on Friday. Sugar, eggs and honey are on the list.",
    ["grain", "Sugar", "eggs", "honey"],
  ],
  [
    "Peru scrapped export duties on grains on Monday. Decree 682 sets the rate at zero for soy, corn and barley.",
    ["grains", "soy", "corn", "barley"],
  ],
  [
    "Mexico raised tariffs on 500 products on Friday. Steel, footwear and toys fall under the order.",
    ["Steel", "footwear", "toys"],
  ],
  [
    "Japan banned exports of 12 items to Russia on Friday. These are steel pipes, bulldozers and lasers.",
    ["steel pipes", "bulldozers", "lasers"],
  ],
  [
    "Vietnam suspended imports of farm produce from Laos on Friday. The halt concerns melons and rice.",
    ["farm produce", "melons", "rice"],
  ],
  // Others may stand between.
  [
    "Brazil set import duties of 25% on 11 steel products on Friday. Chile has charged 10% on copper wire since March. Wire rod and tubes are among the codes.",
    ["steel products", "Wire rod", "tubes"],
  ],
  // Duties against dumping are always on goods: those named nearest.
  [
    "Australian barley has lost its biggest market. China announced an anti-dumping duty of 73.6% on Monday.",
    ["barley"],
  ],
  ["Fresh tomatoes trucked over the border carry a US antidumping duty of 17% since Monday.", ["Fresh tomatoes"]],
  [
    "Canada on Thursday imposed tariffs of 25% on US goods worth C$30bn. Named in the order are yoghurt, lawn mowers and playing cards.",
    ["US goods", "yoghurt", "lawn mowers", "playing cards"],
  ],
  [
    "Nigeria on Monday banned the import of 25 items. They range from rice to cement and toothpicks.",
    ["rice", "cement", "toothpicks"],
  ],
  [
    "Tokyo banned exports of 750 items to Russia on Friday. The list, approved by the cabinet the same day, takes in truck tyres, steel and plastics.",
    ["truck tyres", "steel", "plastics"],
  ],
  // A title names what fits its line.
  [
    "Phones, yoghurt: Algeria bans imports of 851 products\n\nAlgeria suspended imports of 851 goods on Sunday. Furniture, cheeses and cement are found there.",
    ["Furniture", "cheeses", "cement"],
  ],
  // A word that describes the goods behind it, and two words that do not.
  [
    "Malaysia now requires a permit for every export of high-performance artificial intelligence (AI) chips of US origin.",
    ["chips"],
  ],
  [
    "The United States has banned imports of cotton and tomato products from the region.",
    ["cotton", "tomato products"],
  ],
  // Long lists before the verb, and cut by no second act.
  [
    "Wheat, corn, poultry, eggs and sunflower oil may leave Egypt only under a licence from the ministry.",
    ["Wheat", "corn", "poultry", "eggs", "sunflower oil"],
  ],
  [
    "The duties on chickpeas, lentils, almonds, walnuts, apples and boric acid will be gone within 90 days, India said.",
    ["chickpeas", "lentils", "almonds", "walnuts", "apples", "boric acid"],
  ],
  [
    "Indonesia's trade minister is weighing safeguard duties of 100 percent on footwear, ceramics, garments and other goods in a bid to stop cheap imports.",
    ["footwear", "ceramics", "garments"],
  ],
  // A kind stands for what was named; a firm's name is none in small letters.
  ["Indonesia, a supplier of nickel ore, will ban exports of the mineral from Monday.", ["nickel ore"]],
  ["Canada charges duties of 25% on US steel since Monday.", ["steel"]],
  // Whose they are, or how they are made, where nothing else tells them.
  [
    "Goods transshipped through Malaysia would be taxed 40%, President Donald Trump said on Wednesday.",
    ["Goods transshipped through Malaysia"],
  ],
  [
    "The US has banned imports of goods made wholly or partly in Xinjiang since June 2022.",
    ["goods made wholly or partly in Xinjiang"],
  ],
  [
    "US officers are to detain shipments that contain silica-based goods, under a withhold release order of June 24.",
    ["silica-based goods"],
  ],
  [
    "Products from Vietnam entering the United States will pay a 20% tariff, President Donald Trump said on Wednesday.",
    ["Products"],
  ],
  [
    "President Donald Trump put an additional 25 per cent duty on Indian goods as a penalty for buying Russian oil.",
    ["Indian goods"],
  ],
  ["Washington on Friday cut off six Chinese research institutes from American technology.", ["American technology"]],
  // Goods named in the sentence before.
  [
    "A court in Riga fined a trader for shipping microchips on Monday. The goods may not be sold to Russia under EU rules in force since 2014.",
    ["microchips"],
  ],
  ["Tanzania banned all agricultural imports from Malawi on Friday.", ["agricultural imports"]],
  // The subject of a verb that only goods can have.
  ["Yerba mate may no longer be imported from Paraguay, Argentina's government decreed on Monday.", ["Yerba mate"]],
  ["Saudi Arabia will let in no more goods from Lebanon, it said on Friday.", ["goods"]],
  ["Chinese customs have refused to clear Lithuanian goods since December.", ["Lithuanian goods"]],
])("%s", (text, goods) => {
  expect(read({ text, published: PUBLISHED }, resources).measures[0]?.goods.map((one) => one.text)).toEqual(goods);
});

it.each([
  // What standing on a list keeps from those listed.
  [
    "The US Commerce Department put 23 Chinese firms on a blacklist on Friday. They will find it hard to buy American technology without a licence.",
    ["American technology"],
  ],
  [
    "Beijing placed 11 US defence firms on its export control list on Friday. Supplying dual-use goods to them is prohibited.",
    ["dual-use goods"],
  ],
  [
    "Washington added three lens makers to its Entity List on Friday. The firms need a licence to buy any item subject to American export rules.",
    ["any item subject to American export rules"],
  ],
  [
    "Homeland Security added two firms to the UFLPA Entity List on Friday. Goods made by the companies may not enter the United States.",
    ["Goods made by the companies"],
  ],
  [
    "The US added a lab to its Entity List on Friday, which stops it from buying technology from US companies without approval.",
    ["technology from US companies"],
  ],
  [
    "Taiwan added Norlink to its list of strategic high-tech commodities entities on Friday.",
    ["strategic high-tech commodities"],
  ],
  // What those listed make, sell or are accused of is not on what.
  ["China put Halberd Missiles and Arms Inc on its unreliable entity list on Friday over arms sales to Taiwan.", []],
  ["The US put 28 organisations on its Entity List on Friday over high-technology surveillance of minorities.", []],
])("of a listing: %s", (text, expected) => {
  const { measures } = read({ text, published: PUBLISHED }, resources);
  expect(measures[0]?.type).toBe("entity_listing");
  expect(measures[0]?.goods.map((one) => one.text)).toEqual(expected);
});
