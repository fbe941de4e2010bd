// SPDX-License-Identifier: Apache-2.0
#include "ocr/Gazetteer.h"

#include "ocr/PlaceFile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace ocr {

namespace {

std::uint32_t firstEdge(std::uint32_t node)
{
    return node & placefile::firstEdgeMask;
}

std::vector<std::uint32_t> numbers(QByteArrayView bytes)
{
    std::vector<std::uint32_t> read(static_cast<std::size_t>(bytes.size()) / 4);
    qFromLittleEndian<std::uint32_t>(
        bytes.data(), static_cast<qsizetype>(read.size()), read.data());
    return read;
}

// Every node's edges lie in order, lead to lower nodes and have letters that there are.
bool isSound(const std::u32string &letters,
             const std::vector<std::uint32_t> &nodes,
             const std::vector<std::uint32_t> &edges)
{
    if (!std::is_sorted(letters.begin(), letters.end()) || firstEdge(nodes.front()) != 0 ||
        firstEdge(nodes.back()) != edges.size())
        return false;
    for (std::size_t node = 0; node + 1 < nodes.size(); ++node) {
        const auto first = firstEdge(nodes[node]);
        const auto end = firstEdge(nodes[node + 1]);
        if (first > end || end > edges.size())
            return false;
        for (auto at = first; at < end; ++at) {
            const auto letter = placefile::letterOf(edges[at]);
            if (letter >= letters.size() || placefile::nodeOf(edges[at]) >= node)
                return false;
            if (at > first && placefile::letterOf(edges[at - 1]) >= letter)
                return false;
        }
    }
    return true;
}

} // namespace

core::Result<Gazetteer, OcrError> Gazetteer::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > qint64{placefile::mostBytes} ||
        file.size() % 4 != 0)
        return core::fail(OcrError::NoGazetteer);
    const QByteArray bytes = file.readAll();
    if (bytes.size() < qsizetype{placefile::headerBytes})
        return core::fail(OcrError::NoGazetteer);
    const auto header = numbers(QByteArrayView(bytes).first(5 * 4));
    const auto rest = QByteArrayView(bytes).sliced(placefile::headerBytes);
    const std::uint64_t letters = header[2];
    const std::uint64_t nodes = header[3];
    const std::uint64_t edges = header[4];
    if (header[0] != placefile::magic || header[1] != placefile::version || nodes == 0 ||
        (letters + nodes + 1 + edges) * 4 != static_cast<std::uint64_t>(rest.size()) ||
        QCryptographicHash::hash(rest.toByteArray(), QCryptographicHash::Sha256) !=
            QByteArrayView(bytes).sliced(5 * 4, 32))
        return core::fail(OcrError::NoGazetteer);

    const auto all = numbers(rest);
    const auto endOfLetters = all.begin() + static_cast<std::ptrdiff_t>(letters);
    const auto endOfNodes = endOfLetters + static_cast<std::ptrdiff_t>(nodes) + 1;
    Gazetteer loaded;
    loaded.m_letters.assign(all.begin(), endOfLetters);
    loaded.m_nodes.assign(endOfLetters, endOfNodes);
    loaded.m_edges.assign(endOfNodes, all.end());
    loaded.m_root = static_cast<Node>(nodes - 1);
    if (!isSound(loaded.m_letters, loaded.m_nodes, loaded.m_edges))
        return core::fail(OcrError::NoGazetteer);
    return loaded;
}

std::optional<Gazetteer::Node> Gazetteer::child(Node node, char32_t letter) const
{
    const auto known = std::lower_bound(m_letters.begin(), m_letters.end(), letter);
    if (known == m_letters.end() || *known != letter)
        return {};
    const auto number = static_cast<std::uint32_t>(known - m_letters.begin());
    const auto first = m_edges.begin() + firstEdge(m_nodes[node]);
    const auto end = m_edges.begin() + firstEdge(m_nodes[node + 1]);
    const auto found =
        std::lower_bound(first, end, number, [](std::uint32_t edge, std::uint32_t is) {
            return placefile::letterOf(edge) < is;
        });
    if (found == end || placefile::letterOf(*found) != number)
        return {};
    return placefile::nodeOf(*found);
}

std::u32string Gazetteer::letters(Node node) const
{
    std::u32string found;
    for (auto at = firstEdge(m_nodes[node]); at < firstEdge(m_nodes[node + 1]); ++at)
        found += m_letters[placefile::letterOf(m_edges[at])];
    return found;
}

bool Gazetteer::placeEnds(Node node) const
{
    return (m_nodes[node] & placefile::placeEnds) != 0;
}

bool Gazetteer::municipalityEnds(Node node) const
{
    return (m_nodes[node] & placefile::municipalityEnds) != 0;
}

} // namespace ocr
