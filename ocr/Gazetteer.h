// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "ocr/OcrError.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ocr {

// All places of the postal list (prefecture, municipality, town) as a graph whose ways are their
// letters: once with the prefecture in front and once without, as cards of the large cities print
// it. Letters are in the form of foldPrinted (ocr/PrintedForm.h), kanji in that of foldVariants
// (ocr/LetterVariants.h).
class Gazetteer
{
public:
    using Node = std::uint32_t;

    // The file that the build makes (tools/gazetteer). NoGazetteer: missing, damaged, of another
    // version. A graph that is handed out has no circles and no loose ends.
    [[nodiscard]] static core::Result<Gazetteer, OcrError> load(const QString &path);

    [[nodiscard]] Node root() const { return m_root; }
    [[nodiscard]] std::optional<Node> child(Node node, char32_t letter) const;
    [[nodiscard]] std::u32string letters(Node node) const;
    // A place of the list may end here.
    [[nodiscard]] bool placeEnds(Node node) const;
    // A city, a ward of one, a town or a village ends here, and its parts may follow.
    [[nodiscard]] bool municipalityEnds(Node node) const;
    // How many nodes there are; each is a number below.
    [[nodiscard]] std::size_t size() const { return m_nodes.size() - 1; }

private:
    Gazetteer() = default;

    Node m_root = 0;
    std::u32string m_letters;
    std::vector<std::uint32_t> m_nodes;
    std::vector<std::uint32_t> m_edges;
};

} // namespace ocr
