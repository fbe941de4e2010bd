// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Outage.h"

#include <QString>

namespace store {

// A small file beside the marker, outside the data folder, that remembers an outage: since when
// there is only paper, and the wrist numbers of arrivals that were reported as failed. Those were
// shown to nobody, so they say of nobody anything. Whoever runs the desk next, after a copy was put
// back or the process was started anew, finds here what has to be settled.
//
// Best effort: while the disk takes nothing at all, only this process knows.
class OutageNote
{
public:
    OutageNote(const QString &dataFolder, const QString &instancePath);

    [[nodiscard]] const std::optional<core::Unsettled> &left() const { return m_left; }
    // Nothing: it is settled.
    void keep(const std::optional<core::Unsettled> &left);

private:
    QString m_path;
    std::optional<core::Unsettled> m_left;
};

} // namespace store
