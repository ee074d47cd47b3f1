// Generated people and firms that are on no list, for the cost side of a threshold: names as customers of a trading firm
// have them, drawn from common given names and surnames of many countries.
import { createRandom } from "./random.ts";

const POOLS: readonly (readonly [given: string, surnames: string])[] = [
  [
    "James Mary Robert Patricia John Jennifer Michael Linda William Elizabeth David Barbara Richard Susan Thomas Jessica Emma Oliver Charlotte George Amelia Harry",
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Hall Young King Wright Hill Green Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins",
  ],
  [
    "Hans Anna Peter Ursula Klaus Sabine Jürgen Monika Stefan Petra Andreas Claudia Markus Katrin Florian Lena",
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange",
  ],
  [
    "Jean Marie Pierre Nathalie Michel Isabelle Alain Sylvie Philippe Catherine Nicolas Julien Camille Chloé",
    "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia Roux Fournier Girard Bonnet Dupont Lambert Fontaine",
  ],
  [
    "José María Juan Carmen Antonio Ana Francisco Laura Manuel Pilar Miguel Lucía Alejandro Sofía Diego Valentina",
    "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Álvarez Romero Alonso Gutiérrez Navarro Torres Ramos Vázquez Castillo",
  ],
  [
    "Giuseppe Maria Antonio Anna Giovanni Francesca Mario Laura Luigi Giulia Marco Chiara Alessandro Elena",
    "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De Luca Mancini Costa Giordano Rizzo Lombardi Moretti",
  ],
  [
    "Aleksandr Sergey Dmitry Andrey Aleksey Maksim Ivan Mikhail Olga Elena Natalia Anna Tatiana Ekaterina Irina Svetlana",
    "Smirnov Ivanov Kuznetsov Sokolov Popov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasilyev Zaytsev Pavlov Semyonov Golubev Vinogradov Bogdanov Vorobyov Fyodorov Mikhaylov Belyaev Tarasov",
  ],
  [
    "Mohammed Ahmed Ali Hassan Omar Youssef Ibrahim Khalid Fatima Aisha Mariam Zainab Layla Noor Abdullah Tariq Samir Karim",
    "Al-Masri Haddad Khoury Mansour Saleh Hamdan Nasser Khalil Farah Aziz Rahman Salim Qasim Darwish Shaheen Najjar Bakri Sabbagh Tawfiq Awad Hijazi Zayed",
  ],
  [
    "Wei Fang Min Jing Lei Jun Yang Yan Ling Hui Xiaoming Jianguo Lihua Zhiqiang Meiling Haoran Yuxuan Zihan Guoqiang Xiuying",
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Han Cao Deng Feng",
  ],
  [
    "Minjun Seoyeon Jihoon Jiwoo Hyunwoo Soojin Youngho Eunji Sungmin Hyejin Dongwook Mikyung",
    "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong",
  ],
  [
    "Hiroshi Yuki Takashi Keiko Kenji Akiko Satoshi Naoko Haruto Sakura Daiki Yumi",
    "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori",
  ],
  [
    "Rahul Priya Amit Sunita Rajesh Anjali Vijay Deepa Arjun Kavita Sanjay Neha Suresh Pooja",
    "Sharma Patel Singh Kumar Gupta Shah Mehta Reddy Nair Iyer Rao Joshi Desai Verma Agarwal Chatterjee Banerjee Pillai",
  ],
  [
    "Nguyen Tran Le Pham Hoang",
    "Van Anh Thi Mai Minh Tuan Duc Hung Thi Lan Quang Huy Thanh Tung Ngoc Linh Van Nam Thu Ha",
  ],
  [
    "Mehmet Ayşe Mustafa Fatma Ahmet Emine Hüseyin Elif Murat Zeynep Emre Selin",
    "Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt",
  ],
  [
    "Reza Maryam Hossein Zahra Mehdi Sara Amir Narges Hamid Leila Saeed Shirin",
    "Ahmadi Hosseini Mohammadi Karimi Rezaei Moradi Jafari Rahimi Ebrahimi Kazemi Sadeghi Rostami Tehrani Shirazi Farahani",
  ],
  [
    "Kwame Amina Chinedu Ngozi Oluwaseun Fatou Mamadou Aissatou Tendai Thandiwe Juma Wanjiru",
    "Mensah Okafor Adeyemi Diallo Traoré Mwangi Nkosi Dlamini Kamau Okoye Banda Moyo Owusu Abubakar Ndiaye Otieno",
  ],
];
const FIRM_WORDS =
  "Global Pacific Northern Bright Alpine Metro Delta Summit Harbour Silver Evergreen Horizon Pioneer Crown Cedar Falcon Unity Prime Vertex Orion".split(
    " ",
  );
const FIRM_TRADES =
  "Trading|Electronics|Logistics|Textiles|Foods|Engineering|Consulting|Machinery|Chemicals|Shipping|Software|Construction|Medical Supplies|Furniture|Packaging|Optics".split(
    "|",
  );
const FIRM_FORMS = "Ltd|LLC|GmbH|Inc.|Co., Ltd.|S.A.|Pty Ltd|S.r.l.|B.V.|Oy".split("|");

/** `count` people; one in three with a second given name. */
export function cleanPeople(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const pools = POOLS.map(([given, surnames]) => [given.split(" "), surnames.split(" ")] as const);
  return Array.from({ length: count }, () => {
    const [given, surnames] = random.pick(pools);
    const second = random.chance(0.33) ? ` ${random.pick(given)}` : "";
    return `${random.pick(given)}${second} ${random.pick(surnames)}`;
  });
}

/** `count` firms named after a surname or a common word. */
export function cleanFirms(count: number, seed: number): readonly string[] {
  const random = createRandom(seed);
  const surnames = POOLS.map(([, names]) => names.split(" "));
  return Array.from({ length: count }, () => {
    const head = random.chance(0.5) ? random.pick(random.pick(surnames)) : random.pick(FIRM_WORDS);
    const second = random.chance(0.4) ? ` ${random.pick(FIRM_WORDS)}` : "";
    return `${head}${second} ${random.pick(FIRM_TRADES)} ${random.pick(FIRM_FORMS)}`;
  });
}
