import BuiltInSchemas
import DataSyntax
import Foundation
import SourceText

extension BuiltInContractTree {
  /// The file that is built in: the tree of the contract's YAML.
  var document: DerivedDocument {
    DerivedDocument(path: "Sources/BuiltInSchemas/Contracts/\(rawValue).tree") { _, root in
      try Self.text(ofFile: "Schemas/\(rawValue)/contract.yaml", in: root)
    }
  }

  private static func text(ofFile path: String, in root: URL) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: root.appending(path: path)))
    let yaml = YAMLDocument.parse(bytes, in: ByteRange(0, bytes.count))
    guard yaml.problems.isEmpty, let root = yaml.root, let text = CompactTree.text(of: root) else {
      throw UnreadContract(path: path)
    }
    return text
  }

  /// The error for a contract's file that is not YAML.
  private struct UnreadContract: Error, CustomStringConvertible {
    let path: String

    var description: String {
      "'\(path)' cannot be read; check it with 'catalint check --contract'"
    }
  }
}
