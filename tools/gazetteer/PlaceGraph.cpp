// SPDX-License-Identifier: Apache-2.0
#include "tools/gazetteer/PlaceGraph.h"

#include "ocr/PlaceFile.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <set>
#include <vector>

namespace placefile = ocr::placefile;

namespace {

using Numbers = std::vector<std::uint32_t>;

// Places come in alphabetical order. So whatever the next one does not share with the last is
// complete, and is either new or the same as an ending that is there already.
class Builder
{
public:
    explicit Builder(const std::u32string &letters)
        : m_letters(letters)
    {}

    void add(const std::u32string &place, Place kind)
    {
        const auto shared = static_cast<std::size_t>(
            std::mismatch(place.begin(), place.end(), m_last.begin(), m_last.end()).first -
            place.begin());
        complete(shared);
        m_open.resize(place.size() + 1);
        m_open.back().marks =
            placefile::placeEnds | (kind == Place::Municipality ? placefile::municipalityEnds : 0);
        m_last = place;
    }

    [[nodiscard]] Numbers nodes() { return m_nodes; }
    [[nodiscard]] const Numbers &edges() const { return m_edges; }

    void finish()
    {
        complete(0);
        keep(m_open.front());
        m_nodes.push_back(static_cast<std::uint32_t>(m_edges.size()));
    }

private:
    struct Open
    {
        std::uint32_t marks = 0;
        Numbers edges;
    };

    void complete(std::size_t length)
    {
        while (m_open.size() > length + 1) {
            const std::uint32_t node = keep(m_open.back());
            m_open.pop_back();
            const auto letter =
                std::lower_bound(m_letters.begin(), m_letters.end(), m_last[m_open.size() - 1]);
            m_open.back().edges.push_back(
                placefile::edge(static_cast<std::uint32_t>(letter - m_letters.begin()), node));
        }
    }

    std::uint32_t keep(const Open &open)
    {
        Numbers key = open.edges;
        key.push_back(open.marks);
        const auto [known, isNew] =
            m_known.emplace(key, static_cast<std::uint32_t>(m_nodes.size()));
        if (isNew) {
            m_nodes.push_back(static_cast<std::uint32_t>(m_edges.size()) | open.marks);
            m_edges.insert(m_edges.end(), open.edges.begin(), open.edges.end());
        }
        return known->second;
    }

    const std::u32string &m_letters;
    std::u32string m_last;
    std::vector<Open> m_open = std::vector<Open>(1);
    std::map<Numbers, std::uint32_t> m_known;
    Numbers m_nodes;
    Numbers m_edges;
};

void append(QByteArray &bytes, std::uint32_t number)
{
    const auto little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

} // namespace

std::optional<QByteArray> placeGraph(const Places &places)
{
    std::set<char32_t> used;
    for (const auto &[place, kind] : places)
        used.insert(place.begin(), place.end());
    const std::u32string letters(used.begin(), used.end());
    Builder builder(letters);
    for (const auto &[place, kind] : places)
        builder.add(place, kind);
    builder.finish();
    const Numbers nodes = builder.nodes();
    if (letters.size() > placefile::mostLetters || nodes.size() > placefile::mostNodes ||
        builder.edges().size() > placefile::firstEdgeMask)
        return {};

    QByteArray rest;
    for (const char32_t letter : letters)
        append(rest, letter);
    for (const std::uint32_t node : nodes)
        append(rest, node);
    for (const std::uint32_t edge : builder.edges())
        append(rest, edge);
    QByteArray file;
    for (const std::size_t number : {std::size_t{placefile::magic},
                                     std::size_t{placefile::version},
                                     letters.size(),
                                     nodes.size() - 1,
                                     builder.edges().size()})
        append(file, static_cast<std::uint32_t>(number));
    file += QCryptographicHash::hash(rest, QCryptographicHash::Sha256);
    file += rest;
    return file.size() <= qsizetype{placefile::mostBytes} ? std::optional(file) : std::nullopt;
}
