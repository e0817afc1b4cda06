import Foundation
import TestSupport

/// An example of the GFM specification, with the links, images, headings and tables in its HTML.
struct GFMExample: Decodable {
  struct Facts: Decodable {
    let links: [Link]
    let images: [Image]
    let headings: [Heading]
    let tables: [Table]
  }
  struct Link: Decodable, Equatable {
    let href: String
    let title: String?
    let text: String
  }
  struct Image: Decodable, Equatable {
    let src: String
    let alt: String
    let title: String?
  }
  struct Heading: Decodable, Equatable {
    let level: Int
    let text: String
  }
  struct Table: Decodable, Equatable {
    let columns: Int
    let align: [String?]
    let header: [String]
    let rows: [[String]]
  }

  let example: Int
  let extensions: [String]
  let hasHTML: Bool
  let markdown: String
  let facts: Facts

  enum CodingKeys: String, CodingKey {
    case example, extensions, markdown, facts
    case hasHTML = "html_in_source"
  }

  static func load(_ file: String) throws -> [GFMExample] {
    let bytes = try PublicData.conformance.bytes(of: "gfm/\(file)")
    return try JSONDecoder().decode([GFMExample].self, from: Data(bytes))
  }

  /// The Markdown alone of every example in a file.
  static func markdown(in file: String) throws -> [String] {
    struct Example: Decodable { let markdown: String }
    let bytes = try PublicData.conformance.bytes(of: "gfm/\(file)")
    return try JSONDecoder().decode([Example].self, from: Data(bytes)).map(\.markdown)
  }
}
