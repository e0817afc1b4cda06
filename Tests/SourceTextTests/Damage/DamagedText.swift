import SourceText

/// Texts whose UTF-8 the tests read in another encoding.
enum DamagedText {
  static let words: [String] = emoji + names + signs + foreign

  /// Whether a text is in `ambiguous` for an encoding.
  static func isAmbiguous(_ text: String, as encoding: Misreading) -> Bool {
    ambiguous[text]?.contains(encoding) ?? false
  }

  /// Texts that alone on a line cannot be distinguished from genuine text.
  private static let ambiguous: [String: [Misreading]] = [
    // `»òerban`: a quoted word, as in German `»öffnen«`.
    "Șerban": [.macRoman],
    // `¬Ω`: not omega.
    "½": [.macRoman],
    // `z…ôngin`: two words without a space, as in `mot…ôté`.
    "zəngin": [.macRoman],
  ]

  private static func split(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: " ").map { String($0) }
  }

  static let emoji = split(
    "❌ ✓ ✅ 📋 — ⚡ 📝 ← 🎯 💰 🔧 🎛️ 🔬 👥 🔗 🌐 🌍 👁️ 📊 🏢 🚀 🌡️ → 🔒 ⏱️ 🛡️ 🎓 🧠 🤖 🌟 🔍 🎵 📘 🔮 ⭐ 📚 📏 🪟 🎨 "
      + "💼 🤗 ⚠️ ❤️ ✨ 🔥 💡 📦 🎉 ✗ ✔ ✘ ☑️ 🇩🇪 👩‍💻 👍🏽 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🎤 🎬 🖼️ 🗣️ 📄 📁 📈 📉 🟢 🔴 🟡 ⏳ ⌛ 🛠️ ⚙️ 🧪 🔑 🔐 🔓")

  private static let names = split(
    "José São Müller Zürich Großbritannien Łukasz Dvořák Škoda Ångström Björk Françoise Citroën "
      + "naïve café façade résumé Curaçao Réunion Côte Māori Đorđević Željko Győr Șerban Țepeș "
      + "Erdoğan İstanbul Çelik Işık Íslands þorn Ærø Øresund Malmö Nîmes Besançon Århus Œuvre "
      + "œil Gödel Poincaré Erdős Paweł Gdańsk Kraków Wrocław Nguyễn Việt Hà Nội Huế Đà Nẵng "
      + "Phở Řím Čapek Ňuchňa Ğ Antônio Conceição Ângela Ênio Übung äußern ärger öffnen élan "
      + "École Éric Ólafur Úrsula Ñandú año señor mañana Perú Panamá cómo así")

  private static let signs = split(
    "– — ‘a’ “b” ’s … € £ ¥ ¢ © ® ™ ° ± × ÷ ½ ¼ ² ³ µ § ¶ • · « » ¿ ¡ ← ↑ → ↓ ⇒ ≤ ≥ ≠ ≈ ∞ √ ∑ α β "
      + "γ π λ μ Ω Δ ─ │ █ ■ ▲ ● ★ ☆ ♥ ♪ ₹ ₿ \u{FEFF} 、 。 「」 ¥ A ① ⁰ ⅓ ‰ ′ ″")

  private static let foreign = split(
    "Привет мир Модель Яндекс Сбер Київ Їжак Беларусь Русский язык Ёлка объём Щука България "
      + "Καλημέρα κόσμε Αθήνα Ωμέγα ΕΛΛΑΔΑ Ελληνικά 中文 模型 你好世界 通义千问 百度 清华大学 月之暗面 "
      + "深度求索 日本語 こんにちは モデル カタカナ 東京 한국어 모델 네이버 서울 안녕하세요 ภาษาไทย โมเดล "
      + "हिन्दी नमस्ते தமிழ் বাংলা العربية نموذج مرحبا فارسی שלום עברית מודל ქართული Հայերեն አማርኛ ⵜⴰⵎⴰⵣⵉⵖⵜ zəngin Naịjịrịa ﬁne"
  )

  static let sentences = [
    "Le modèle coûte 5 € — « déjà vu » à l’été…", "Größe: „Spaß“ für 3 Übungen",
    "Não há preço: São Paulo é “única”", "Él dijo: «¿Qué año?» — ¡así!",
    "Zażółć gęślą jaźń – „test”", "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Árvíztűrő tükörfúrógép", "Það er orð á íslensku", "Rødgrød med fløde på Ærø",
    "Tiếng Việt: mô hình ngôn ngữ lớn, đường phố", "Şişli’de çığ düştü, İzmir",
    "Привет, мир! Это модель и её цена.", "Καλημέρα κόσμε, το μοντέλο", "模型 支持 1M tokens 的上下文",
    "これは モデル です。", "모델 컨텍스트 128k", "ภาษาไทย รองรับ", "हिन्दी मॉडल है", "هذا نموذج لغوي",
    "זה מודל שפה", "Temperature 0.0–2.0 · 20 °C ± 1 ½", "| ✅ | ❌ | ✓ | — | 👁️ |",
    "©2025 Café™ ® £5 ≈ 6 €", "O preço é R$ 5; à vista é maçã", "„Și țara“ în București",
  ]
}
