import Testing

/// Undamaged text that looks like damage somewhere: sentences for tests.
enum GenuineText {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String
    var testDescription: String { "\(language): \(text)" }
  }

  static let sentences: [Sentence] =
    europe + world + capitals + signs

  private static func all(_ language: String, _ texts: String...) -> [Sentence] {
    texts.map { Sentence(language: language, text: $0) }
  }

  private static let europe: [Sentence] =
    all(
      "French", "Il a dit : « Voilà l’été ! » à l’École où j’étais né.",
      "« Ça a été », dit-il, « c’est un café\u{A0}», à\u{A0}« l’œuvre\u{A0}».",
      "Le modèle «été» coûte 5\u{A0}€\u{A0}; «\u{A0}déjà\u{A0}», «\u{202F}thé\u{202F}».",
      "…à suivre… –à peine—égal ‘é’ ’é’ “été” ‹été› Nescafé®\u{A0}» Nescafé™ »",
      "L’« Été »…, l’Œuvre, l’œil, l’Ô…", "«Créé»… «café»— «né…» «à—» «thé”»")
    + all(
      "German", "Er rief: „Spaß“ und „Größe“ – ‚Ärger‘, »Übung«, »ähnlich«, »öffnen«.",
      "GROß” und “Maß” und „Fuß“… ß» ß« ß’ Straße", "›Öl‹ ‹äh› „ä“ „Café“– „Café“…")
    + all(
      "Portuguese", "A irmã disse “manhã”: São Paulo não é cão… “amanhã”, “é”…",
      "“IRMÃ” disse: “AMANHÔ… IRMû IRMÖ IRMÃ… IRMÃ, IRMÃ e MAÇÃ.", "Ã, ã, “Ã”, Ã e õ.")
    + all(
      "Spanish", "¿Está Panamá»… «Panamá», ¡qué año! «sí»… él—¿tú? El Ñandú: 1.º, 2.ª, Perú–Panamá",
      "«está»— «café»– «qué»”", "ESPAÑA, AÑO, “Ñ”, Ñ…")
    + all("Italian", "Perché è così? —è vero. –è lì, ‘è’ “è” «è» l’è più «città».")
    + all("Catalan", "L’any col·lecció, Paral·lel, ÀÉÍ «això»… és l’última «cançó».")
    + all("Romanian", "„Și ș-a dus la țară“, «în», „Îi”, COBORÎ” și Ș…")
    + all("Polish", "„Zażółć gęślą jaźń” – źdźbło, «ósmy», „Łódź”…")
    + all("Czech", "„Příliš žluťoučký kůň úpěl ďábelské ódy“ – VÝŠKA, ÚŽAS, »Šaty«.")
    + all("Slovak", "„Kŕdeľ ďatľov učí koňa žrať kôru“ MÄSO ŽRIEBÄ")
    + all("Hungarian", "„Árvíztűrő tükörfúrógép” »Öröm« é” ű– Ő…")
    + all(
      "Icelandic", "Það er „orð“ – GUÐ” LJÓД… Ég sagði „bað“… „orð“—„ þ Æ", "ORД ráð” – „Ísland“")
    + all("Danish", "Rødgrød med fløde, »Å«, “Ø” og Æ… Århus–Ærø", "20 Ø 25± Ø±2 ز")
    + all("Norwegian", "Å være – «Ål» – «ære» «øl», BLÅ” SMÅ»")
    + all("Swedish", "Räksmörgås – ”åäö” ÅÄÖ »ö« ’ö’ BLÅ”")
    + all("Finnish", "”Ääni” ja »ääni» yö… ÄÄNI jäätelö")
    + all("Estonian", "„Öö“, „Ööülikool“ jäääär, õöö „Äär“")
    + all("Latvian", "“Āda” «ēna» ķīlis, „Šķūnis” ģ…")
    + all("Lithuanian", "„Žąsis“ – ąčęėįšųūž „Ū“…")
    + all("Turkish", "“Şişli”de çığ, ÇA, “İyi” “Öğüt” BELÂ» BELÂ” ı…", "‘ö’ ’ü’ “ç”")
    + all("Albanian", "«Ç’është» “ë” përshëndetje… ËSHTË”")
    + all("Irish", "“Árd” «é» ’Óg’ Ó’Brien É’ Ó”")
    + all("Welsh", "“Tŷ” ‘ŵy’ llŷn – ŵ… ’ŷ")
    + all("Maltese", "“Ħaġar” ’il-għaxra ċ – “Ġ”")
    + all("Esperanto", "“Ĉiu ĵaŭdo” – ŝi diris ‘ĝis’…")

  private static let world: [Sentence] =
    all("Greek", "«Καλημέρα», “α” – ΔΩ π≈3 μ… Ωμέγα")
    + all("Russian", "«Привет», — сказал он… „Ёж“ – объём № 5")
    + all("Ukrainian", "«Їжак» — ґанок… “є” –ї")
    + all("Bulgarian", "„Здравей“ – свят…") + all("Serbian", "„Ђак“ – љубав…")
    + all("Armenian", "«Բարեւ» – աշխարհ") + all("Georgian", "„გამარჯობა“ – მსოფლიო")
    + all(
      "Vietnamese", "“Tiếng Việt” – đường phố Hà Nội, bộ, là, mẫu “ấm”… Ở đâu? ĐÃ xong, Đà Nẵng Ô”")
    + all("Chinese", "你好,世界。「模型」——很好……价格:¥5", "開放權重,「模型」")
    + all("Japanese", "こんにちは、世界。『モデル』ー・カタカナ¥500")
    + all("Korean", "안녕하세요 “모델” – 세계…")
    + all("Thai", "สวัสดี “โลก” ภาษา\u{200B}ไทย") + all("Lao", "ສະບາຍດີ “ໂລກ”")
    + all("Khmer", "សួស្តី\u{200B}ពិភពលោក") + all("Burmese", "မင်္ဂလာပါ")
    + all("Hindi", "नमस्ते “दुनिया” – क\u{94D}\u{200D}ष शब्द।")
    + all("Bengali", "ওহে “বিশ্ব” র\u{200D}্য") + all("Tamil", "வணக்கம் “உலகம்”")
    + all("Arabic", "مرحبا «بالعالم» – ١٢٣؟") + all("Persian", "می\u{200C}خواهم «سلام»…")
    + all("Urdu", "ہیلو ’دنیا‘ –") + all("Hebrew", "שלום “עולם” – מ״מ ק׳")
    + all("Amharic", "ሰላም “ዓለም”") + all("Mongolian", "ᠮᠣᠩᠭᠣᠯ\u{180E}ᠠ “Сайн”")
    + all("Yoruba", "Ẹ káàárọ̀ “ọ̀” É” Ó…") + all("Hawaiian", "ʻŌlelo “Hawaiʻi” ‘ō’ ’ā")
    + all("Guarani", "Avañe’ẽ, “mbo’e” kuimba’é ’ã Ã")

  private static let capitals: [Sentence] =
    all(
      "Capitals", "SÃO PAULO É”, ÇA, GROß” À… “É” «À» É» Ê… ÂGÉ BELÂ»",
      "CAFÉ” PAPÁ» ÉTÉ… CAFÉ—BAR CAFɖBAR")
    + all("Capitals", "NAÏVE” «Ü» MENÜ” «MENÜ»… TÜ–TA À\u{A0}» L’ÉTÉ L’À “ÉÉ” ÎLE L’Δ")

  private static let signs: [Sentence] =
    all(
      "Mathematics", "2√π r ≈π √Ω ≈±2 (–∞, +∞) 5×½ ∑∏∫∂ ¬π ¬Ω ∆T ∆° f ≠ ƒ √2 x≈√π a√πr² ≤±3 −∞…∞")
    + all("Mathematics", "±×÷≈≠≤≥ ∀x∈ℝ: ¬∃y √∞ ƒ∘g π≈3.14 Ω≈ç√∫˜µ≤≥÷ ÷± ×² ×½ ¼–½")
    + all("Currency", "$0.40 €5 £3 ¥500 ≈¥500 ≈£5 ≈€5 5\u{A0}€ 3¢ ₹100 ₿1 ¤ ƒ5 €£¥ 5€–6€ ‰ ∆¥")
    + all(
      "Units", "10 Å² 10 Å³ Å–1 20 °C 5 µs 1º 2ª ±5° 3″ 10 Å 5 kΩ Ø25± Ø½ §5 ¶3 ©2025 ®™ Å™ Å·s")
    + all("IPA", "ʃɐɛɔɵœøŋʊɪ [ˈwɜːk] /ʃɔːt/ [œ̃] [ɲ] /ˌɪntəˈnæʃ/ [ø] [æ̃] /ʁ/")
    + all("Emoji", "👍🏽 👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️‍🔥 ☠️ 1️⃣ #️⃣ *️⃣ 🇩🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✅❌✓✗ ⚠️ ☎︎ 🎛️ 👁️ 👁️‍🗨️ 🧑🏿‍🚀")
    + all(
      "Mac",
      "\u{F8FF} Music, \u{F8FF}TV; åß∂ƒ©˙∆˚¬ œ∑´®†¥¨ˆøπ“‘ ¡™£¢∞§¶•ªº–≠¸˛Ç◊ı˜Â¯˘¿ÅÍÎÏ˝ÓÔÒÚÆ ää²¹öö ⌘⌥⇧⌃ ﬁn ﬂug"
    )
    + all("Typography", "‘a’ “b” ‚c‘ „d“ … – — † ‡ • · ‰ ‹e› ¡f! ¿g? † ‡† §§ ¶¶ ⁄ ½ 1⁄2")
    + all("Ideographs", "葛󠄀城市 ⊨︀ 邉󠄂")
}
