// SPDX-License-Identifier: Apache-2.0
#include "hq/LineBook.h"

#include <algorithm>

namespace hq {

void LineBook::put(const StoredLine &line)
{
    m_streams[line.stream][line.line.branch] = line;
}

const StoredLine *LineBook::find(const core::StreamId &stream, const QByteArray &branch) const
{
    const auto branches = m_streams.find(stream);
    if (branches == m_streams.end()) {
        return nullptr;
    }
    const auto line = branches->second.find(branch);
    return line == branches->second.end() ? nullptr : &line->second;
}

bool LineBook::hasBranches(const core::StreamId &stream) const
{
    const auto branches = m_streams.find(stream);
    return branches != m_streams.end() && !branches->second.rbegin()->first.isEmpty();
}

std::vector<StoredLine> LineBook::all() const
{
    std::vector<StoredLine> lines;
    for (const auto &[stream, branches] : m_streams) {
        for (const auto &[name, line] : branches) {
            lines.push_back(line);
        }
    }
    std::sort(lines.begin(), lines.end(), [](const StoredLine &one, const StoredLine &other) {
        return one.id < other.id;
    });
    return lines;
}

} // namespace hq
