// Other words for the keys of a case, as clerks, ERP exports and other languages write them.

/** Key as read: other words for it. Case, spaces and signs do not count. */
export const SYNONYMS: Readonly<Record<string, string>> = {
  act: "action activity transaction transactionType movement operation typeOfTransaction vorgang vorgangsart geschäftsvorgang 行为 交易类型 业务类型 取引 取引種別",
  from: "shipFrom shipFromCountry shipsFrom shippedFrom exportFrom exportCountry exportingCountry countryOfExport exporterCountry departureCountry dispatchCountry countryOfDispatch countryOfDeparture von versandland versendungsland absendeland abgangsland ausfuhrland exportland paysDExpédition paysDExportation 起运国 启运国 发货国 出口国 輸出国 出荷国 積出国 仕出国",
  to: "countryOfUltimateDestination landedCountry empfLand empfängerland destination shipTo shipToCountry shipsTo shippedTo exportTo deliverTo destinationCountry countryOfDestination importCountry importingCountry consigneeCountry nach bestimmungsland zielland empfangsland lieferland einfuhrland paysDeDestination 目的国 目的地 运抵国 抵运国 进口国 仕向国 仕向地 輸入国 仕向け地",
  finalDestination:
    "ultimateDestination endDestination finalCountry countryOfFinalDestination endbestimmungsland 最终目的国 最终目的地 最終仕向地",
  origin:
    "hergestelltIn originCountry countryOfOrigin itemOrigin goodsOrigin madeIn manufacturedIn producedIn ursprungsland warenursprung herstellungsland paysDOrigine 原产国 原产地 原産国 原産地",
  manufacturer:
    "maker brand producer madeBy manufacturedBy hersteller fabricant 制造商 生产商 厂商 品牌 製造者 メーカー",
  item: "maktx materialText materialDescription partDescription 货品 物品 物项 itemDescription goodsDescription productDescription description commodity cargo warenbezeichnung artikel artikelbezeichnung bezeichnung güterbezeichnung produktbezeichnung materialkurztext désignation marchandise 品名 货物名称 商品名称 物项名称 产品 产品名称 貨物名 商品名 品目",
  eccn: "exportControlClassificationNumber exportControlClass exportControlClassNo eccnCode usEccn itemEccn cclCode 出口管制分类编号",
  classification:
    "alNummer alNr alPosition listenposition 該非 該非判定書 classificationCode controlListCode controlListEntry controlNumber exportControlCode güterlistennummer güterlistenposition dualUseNummer ausfuhrlistennummer 两用物项编码 两用物项管制编码 管制编码 出口管制编码 該非判定 該非判定結果 輸出管理番号",
  controlCode: "controlNo 該当項番 項番 項目番号 entry",
  screening: "screeningResult sanctionsScreening screeningStatus sanktionslistenprüfung 筛查结果 スクリーニング結果",
  hs: "scheduleB htsCode hts hscode hsNumber hsHeading tariffCode customsCode commodityCode zolltarifnummer warennummer statistischeWarennummer 海关编码 商品编码 税则号列 HS编码 HSコード 税番",
  endUse:
    "endUseStatement intendedUse intendedEndUse statedEndUse finalUse purpose verwendung verwendungszweck endverwendung 最终用途 用途 最終用途",
  endUseKnowledge: "knowledge exporterKnowledge exporterKnows exporterIsAware awareness kenntnis",
  buyer:
    "soldTo soldToParty billTo auftraggeber buyerType käufer kunde besteller acheteur 采购方 采购人 买方 购买方 買主 購入者",
  endUser: "endUserType endverwender endnutzer endabnehmer utilisateurFinal 最终用户 最終需要者 エンドユーザー",
  consignee:
    "shipToParty warenempfängerName deliverToParty consigneeName empfänger warenempfänger destinataire 收货人 荷受人",
  seller: "verkäufer vendeur 卖方 売主",
  supplier: "lieferant fournisseur 供应商 供給者",
  ciiOperator: "isCiiOperator ciioStatus operatorOfCriticalInformationInfrastructure",
  tpp: "totalProcessingPerformance 总处理性能",
  performanceDensity: "perfDensity",
  interconnectGBs: "interconnect interconnectBandwidth interconnectBandwidthGBs",
  dramBandwidthGBs: "dramBandwidth totalDramBandwidthGBs",
  memoryBandwidthGBs: "memoryBandwidth",
  purity: "purityPercent reinheit reinheitsgrad pureté 纯度 純度",
  flexuralStrength: "biegefestigkeit 抗折强度 抗弯强度 曲げ強度",
  density: "dichte rohdichte densité 密度",
  usContentPct:
    "usOriginShare usValueShare usContent usContentPercent usContentShare usOriginContentPct usOriginContent usOriginContentPercent americanContentPct",
  usControlledContentPct:
    "deMinimisPct deMinimis deMinimisContentPct controlledUsContentPct usControlledContent usControlledContentPercent controlledContentPct",
  via: "transitCountry transitCountries transitThrough routedThrough routing through über 经由 経由国",
  value: "invoiceValue totalValue contractValue shipmentValue goodsValue warenwert 金额 価格",
  quantity: "qty amountOfItems menge stückzahl 数量",
  contractDate: "dateOfContract contractSigned vertragsdatum 合同日期",
  shippedDate: "shipDate shipmentDate dateOfShipment shippedOn versanddatum 发货日期",
  material: "rawMaterial metal werkstoff 材料 材質",
  entityListFootnote: "entityListFootnoteNumber",
  civilTelecommunicationsUse: "forCivilTelecommunications civilTelecoms civilTelecomsUse civilTelecommunications",
  designedForDataCentre: "designedForDatacenter designedForDataCenter designedOrMarketedForDataCentres",
  contentClass: "usContentClass classOfContent",
  producedWith: "madeWith producedUsing madeUsing productionTechnology",
  exporterHolds: "licencesHeld licensesHeld licenceType licenseType",
  licenceHeld: "licenseHeld",
  customsCodeCorrelatesToDualUse:
    "dualUseKorrelation korrelation correlatesToDualUse correlationTableHit hsCorrelatesToDualUse",
};
