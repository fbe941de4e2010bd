// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"

#include <QByteArray>
#include <QtEndian>

namespace hq {

// A branch is counted as a stream of its own, under a name drawn from its first differing record.
[[nodiscard]] inline core::StreamId countedAs(const core::StreamId &stream,
                                              const QByteArray &branch)
{
    return branch.isEmpty()
               ? stream
               : core::StreamId{stream.kiosk, qFromBigEndian<quint64>(branch.constData())};
}

} // namespace hq
