// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/LoadGenerator.h"
#include "tests/hq/TestDesk.h"

namespace bench {

// A headquarters of its own with so many admitted kiosks, four to a shelter, of which each has had
// so many people; their records carry a sealed half of the usual size.
class LoadKiosks
{
public:
    LoadKiosks(hqtest::HqProcess &hq, std::size_t kiosks, int people);

    // The next `records` of every kiosk, in batches of these sizes (the last one again and again).
    [[nodiscard]] std::vector<Errand> batches(quint64 records, const std::vector<quint64> &sizes);
    // The same, the announcement first, as a kiosk does that was cut off.
    [[nodiscard]] std::vector<Errand> catchingUp(quint64 records,
                                                 const std::vector<quint64> &sizes);
    // One more arrival in each kiosk before each of so many announcements; its record stays there.
    [[nodiscard]] std::vector<Errand> announcements(int each);
    // What a kiosk sends when somebody has arrived: an announcement and a batch with the record.
    [[nodiscard]] std::vector<Errand> arrivals(int each, std::chrono::milliseconds pace);

    // How many people headquarters has to count when everything was sent.
    [[nodiscard]] int people() const;

private:
    struct Kiosk
    {
        hqtest::TestDesk desk;
        std::vector<core::HandleKey> inside;
        quint64 sent = 0;
    };
    static void live(Kiosk &kiosk);
    [[nodiscard]] static QByteArray http(const QString &path, const QByteArray &body);
    [[nodiscard]] static QByteArray announcement(const Kiosk &kiosk);
    [[nodiscard]] static QByteArray nextBatch(Kiosk &kiosk, quint64 records);

    std::vector<Kiosk> m_kiosks;
};

// Whether it is this headquarters' receipt for this request.
[[nodiscard]] bool
isReceiptFor(const hqtest::HqProcess &hq, const QByteArray &request, const QByteArray &body);

} // namespace bench
