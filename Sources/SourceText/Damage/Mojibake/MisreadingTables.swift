/// The upper halves of the encodings of `Misreading`, 128 characters each.
enum MisreadingTables {
  /// Apple's mapping table ROMAN.TXT.
  static let macRoman = scalars(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

  /// WHATWG's index for windows-1252.
  static let windows1252 =
    scalars("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ") + Array(0xA0...0xFF)

  /// Unicode's mapping table CP437.TXT.
  static let codePage437 = scalars(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")

  /// Unicode's mapping table CP850.TXT.
  static let codePage850 = scalars(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")

  /// WHATWG's index for windows-1251.
  static let windows1251 = scalars(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя")

  static let latin1: [UInt32] = Array(0x80...0xFF)

  /// Older systems have the currency sign for the euro and the ohm for the omega.
  static let macRomanBytes = bytes(of: macRoman).merging([0xA4: 0xDB, 0x2126: 0xBD]) { $1 }
  static let windows1252Bytes = bytes(of: windows1252)
  static let windows1251Bytes = bytes(of: windows1251)
  static let codePage437Bytes = bytes(of: codePage437)
  static let codePage850Bytes = bytes(of: codePage850)

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func bytes(of characters: [UInt32]) -> [UInt32: UInt8] {
    var bytes: [UInt32: UInt8] = [:]
    for (index, scalar) in characters.prefix(128).enumerated() {
      bytes[scalar] = UInt8(0x80 + index)
    }
    return bytes
  }
}
