import type { SupportedLanguage } from "./supported.ts";

type Test = (word: string) => boolean;

const among = (list: string, shape: RegExp): Test => {
  const words = new Set(list.trim().split(/\s+/));
  return (word) => words.has(word) || shape.test(word);
};

const GALICIAN = `
  agardando algunha algunhas aínda ata cando cartos catro coa coas cos cunha dende despois dixo dous dunha dúas facer fóra
  grazas hoxe lle lles luns mañá máis mellor moi moita moitas moito moitos ningunha nin nunha onte prezo quere servizo
  súa súas traballo unha unhas venres vostede vostedes
`;

/** Words that only the language has, and words that only its neighbour has: n-grams hardly part the two. */
const NEIGHBOURS: Partial<Record<SupportedLanguage, { own: Test; neighbours: Test }>> = {
  /** Galician has no j and y, and neither a soft g nor the diphthongs ue and ie. */
  es: {
    own: among(
      `al aún cuando del después el es esto estoy gracias han hasta la las le lo los más mi nadie ni no otra otro precio ser
      sin su sus también tengo una`,
      /[jy]|g[eéií]|[^qg]ue|ie/u,
    ),
    neighbours: among(
      `${GALICIAN} alguén ao aos co cun das do dun e em é na nas ninguén non nun os ou quen sen tamén teñen`,
      /^x|ou$|eir[ao]s?$|i[oó]ns$|ín$/u,
    ),
  },
  /** Where Galician ends a word in n, Portuguese ends it in m. */
  pt: {
    own: among(
      `ainda até boa dele dela dois ela ele eles há já lhe mas muito numa ontem pela pelo pra quando só uma voce voces você
      vocês vou`,
      /[ãõçj]|g[eéií]|lh|[^u]nh|ss|m$|[cn]ao$|coes$/u,
    ),
    neighbours: among(GALICIAN, /ñ|^x|ci[oó]ns?$|[aeiouáéíóú]n$/u),
  },
  /** To the n-grams, Malay and Indonesian are one. */
  id: {
    own: among(
      `abis aja akun apotek asuransi bahwa bales bandara banget bapak baterai beda bener berbagai besok bgt biaya bikin
      bilang bisa blm butuh cepet cewek cicilan coba cowok cuman dapet dateng deh denger dibales dikarenakan dikirim
      dipake ditelepon doang dokter dong donk duluan emang enak enggak ga gabisa gada gaes gak gan gapapa garansi
      gimana gitu gmn gua gue gw harusnya ilang informasi istri jadwal jelek jumat kagak kalian kalo kantor kapan
      kapok karena kartu karyawan kasir kayak kayaknya kek keluhan kemaren kemarin kesel kirim klo kok konsumen krn
      kulkas kurir kursi liburan listrik loh makasi makasih males maret mas mau mbak memesan mending mobil mulu
      nasabah nelpon ngaco ngapain ngasih ngecek ngeselin ngga nggak ngirim ngomong nih nomor nunggu nyampe nyari
      nyesal nyesel nyoba obat ongkir ongkos pabrik pdhl pelayanan pengen pengiriman perusahaan pesen pingin polisi
      pulsa rapih rekening resi rupiah rusak sampe sdh senin sepatu sering sih silahkan silakan skrg sore tagihan tdk
      telat telepon temen tetep tipe toko trus tuh uang udah udh wkwk wkwkwk yaelah`,
      /[ls]itas$/u,
    ),
    neighbours: among(
      `ais akaun awak bahagian baharu bahawa baiki bas bateri beg berbeza bil borang budak butang caj cakap cawangan
      cik cuba dah dihantar dilayan diorang diskaun doktor emel encik fail hantar hospital iaitu ialah imej insurans
      isnin jawapan je jenama jumaat jurujual juruteknik juruwang justeru kad kakitangan kasut kat kaunter kelewatan
      kelmarin kerana kerusi kesilapan khamis khidmat kilang kitorang korang layan lebuh lesen mahu makcik maklumat
      maklumbalas manakala masin memandu mesej mestilah minit nak ni nombor ogos pakcik pakej pasaraya pautan pelbagai
      pemulangan penghantaran percutian perisian perkhidmatan petang puan pulak ralat resit ringgit rosak sahaja saiz
      samada sebarang semasa senarai serik setakat sijil sila silap skrin sorang stesen syarikat tajuk takda takde
      talian tandas tarikh teksi telefon televisyen tempahan tempoh tengok tersilap teruk tetapan ubat wang waranti
      xde`,
      /[ls]iti$|syen$/u,
    ),
  },
};

/** Above zero if the words are rather the language's own, below if they are rather a neighbour's. */
export const balanceOf = (language: SupportedLanguage, words: readonly string[]): number => {
  const marks = NEIGHBOURS[language];
  if (marks === undefined) return 0;
  return words.reduce((sum, word) => sum + (marks.neighbours(word) ? -1 : marks.own(word) ? 1 : 0), 0);
};
