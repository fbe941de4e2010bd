// SPDX-License-Identifier: Apache-2.0
#include "bench/LoadKiosks.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr std::size_t kiosksInAShelter = 4;
// A person's details padded to 256 bytes, nonce, tag, and the person key sealed to the
// municipality.
constexpr qsizetype sealedSize = 448;

QByteArray anySealedHalf()
{
    QByteArray sealed(sealedSize, Qt::Uninitialized);
    QRandomGenerator::global()->generate(sealed.begin(), sealed.end());
    return sealed;
}

core::Cell anyCell()
{
    const auto &ages = core::allAgeBands;
    const auto age = QRandomGenerator::global()->bounded(static_cast<quint32>(ages.size()));
    return {ages[age],
            age % 2 == 0 ? core::Sex::Female : core::Sex::Male,
            age % 5 == 0 ? core::Place::CarOnSite : core::Place::Inside};
}

QByteArray bodyOf(const QByteArray &request)
{
    return request.sliced(request.indexOf("\r\n\r\n") + 4);
}

} // namespace

LoadKiosks::LoadKiosks(hqtest::HqProcess &hq, std::size_t kiosks, int people)
{
    const QByteArray sealed = anySealedHalf();
    for (std::size_t i = 0; i < kiosks; ++i) {
        const auto shelter = static_cast<int>(i / kiosksInAShelter) + 1;
        Kiosk kiosk{hqtest::TestDesk(u"999999-%1"_s.arg(shelter, 4, 10, QLatin1Char('0'))), {}, 0};
        kiosk.desk.sealWith(sealed);
        kiosk.desk.admitTo(hq);
        for (int n = 0; n < people; ++n) {
            live(kiosk);
        }
        m_kiosks.push_back(std::move(kiosk));
    }
}

// Of five records four are arrivals; then one leaves.
void LoadKiosks::live(Kiosk &kiosk)
{
    if (kiosk.desk.head() % 5 == 4 && !kiosk.inside.empty()) {
        kiosk.desk.leave(kiosk.inside.back());
        kiosk.inside.pop_back();
    } else {
        kiosk.inside.push_back(kiosk.desk.arrive(anyCell()));
    }
}

QByteArray LoadKiosks::http(const QString &path, const QByteArray &body)
{
    return "POST " + path.toLatin1() +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cbor\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray LoadKiosks::announcement(const Kiosk &kiosk)
{
    return http(u"/v1/announce"_s,
                kiosk.desk.signedBy(wire::PayloadType::Announcement,
                                    wire::encode(kiosk.desk.announcement())));
}

QByteArray LoadKiosks::nextBatch(Kiosk &kiosk, quint64 records)
{
    const quint64 from = kiosk.sent + 1;
    kiosk.sent = std::min(kiosk.sent + records, kiosk.desk.head());
    return http(kiosk.desk.logPath(), kiosk.desk.envelope(kiosk.desk.batch(from, kiosk.sent)));
}

std::vector<Errand> LoadKiosks::batches(quint64 records, const std::vector<quint64> &sizes)
{
    std::vector<Errand> errands;
    for (Kiosk &kiosk : m_kiosks) {
        Errand errand;
        while (kiosk.desk.head() < kiosk.sent + records) {
            live(kiosk);
        }
        const quint64 end = kiosk.sent + records;
        for (std::size_t i = 0; kiosk.sent < end; ++i) {
            const quint64 size = sizes[std::min(i, sizes.size() - 1)];
            errand.requests.push_back(nextBatch(kiosk, std::min(size, end - kiosk.sent)));
        }
        errands.push_back(std::move(errand));
    }
    return errands;
}

std::vector<Errand> LoadKiosks::catchingUp(quint64 records, const std::vector<quint64> &sizes)
{
    std::vector<Errand> errands = batches(records, sizes);
    for (std::size_t i = 0; i < m_kiosks.size(); ++i) {
        errands[i].requests.insert(errands[i].requests.begin(), announcement(m_kiosks[i]));
    }
    return errands;
}

std::vector<Errand> LoadKiosks::announcements(int each)
{
    std::vector<Errand> errands;
    for (Kiosk &kiosk : m_kiosks) {
        Errand errand;
        for (int i = 0; i < each; ++i) {
            live(kiosk);
            errand.requests.push_back(announcement(kiosk));
        }
        errands.push_back(std::move(errand));
    }
    return errands;
}

std::vector<Errand> LoadKiosks::arrivals(int each, std::chrono::milliseconds pace)
{
    std::vector<Errand> errands;
    const auto span = static_cast<int>(pace.count());
    for (Kiosk &kiosk : m_kiosks) {
        Errand announced;
        Errand recorded;
        announced.pace = recorded.pace = pace;
        announced.begins = recorded.begins =
            std::chrono::milliseconds(QRandomGenerator::global()->bounded(span));
        for (int i = 0; i < each; ++i) {
            live(kiosk);
            announced.requests.push_back(announcement(kiosk));
            recorded.requests.push_back(nextBatch(kiosk, kiosk.desk.head() - kiosk.sent));
        }
        errands.push_back(std::move(announced));
        errands.push_back(std::move(recorded));
    }
    return errands;
}

int LoadKiosks::people() const
{
    int people = 0;
    for (const Kiosk &kiosk : m_kiosks) {
        people += kiosk.desk.sum().total();
    }
    return people;
}

bool isReceiptFor(const hqtest::HqProcess &hq, const QByteArray &request, const QByteArray &body)
{
    const auto envelope = wire::open(body, wire::verifyOnly({}, hq.key()));
    const auto receipt = envelope && envelope->type == wire::PayloadType::Receipt
                             ? wire::receiptFrom(envelope->payload)
                             : std::nullopt;
    return receipt && receipt->verdict == wire::Verdict::Accepted &&
           receipt->answers == core::hashOf(bodyOf(request));
}

} // namespace bench
