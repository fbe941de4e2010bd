// SPDX-License-Identifier: Apache-2.0
// Confirm → the board moves: the real register and uplink, headquarters' real process over TLS on
// loopback, and a listener on the board's event stream.
#include "app/Kiosk.h"
#include "bench/SampleDesk.h"
#include "bench/Timings.h"
#include "bench/Waiting.h"
#include "tests/hq/HqProcess.h"

#include <QDeadlineTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr int admissions = 300;
constexpr auto longest = 90s;

// Reads the event stream as a browser does, and knows the shelter's headcount from it.
class BoardListener
{
public:
    explicit BoardListener(QNetworkReply *events)
        : m_events(events)
    {
        QObject::connect(events, &QNetworkReply::readyRead, events, [this] { read(); });
    }
    ~BoardListener()
    {
        m_events->disconnect();
        m_events->abort();
        m_events->deleteLater();
    }
    BoardListener(const BoardListener &) = delete;
    BoardListener &operator=(const BoardListener &) = delete;

    [[nodiscard]] bool hasBoard() const { return m_hasBoard; }
    // Nothing until the shelter has reported.
    [[nodiscard]] std::optional<int> people() const { return m_people; }

private:
    void read()
    {
        m_bytes += m_events->readAll();
        for (qsizetype end = m_bytes.indexOf("\n\n"); end >= 0; end = m_bytes.indexOf("\n\n")) {
            take(m_bytes.first(end));
            m_bytes.remove(0, end + 2);
        }
    }
    void take(const QByteArray &event)
    {
        const qsizetype data = event.indexOf("data: ");
        if (data < 0) {
            return;
        }
        const auto board = QJsonDocument::fromJson(event.sliced(data + 6)).object();
        const auto shelters = board.value(u"shelters"_s).toArray();
        for (const auto &shelter : shelters) {
            const auto figures = shelter.toObject().value(u"figures"_s).toObject();
            const auto people = figures.value(u"people"_s);
            if (shelter.toObject().value(u"code"_s) == sampleShelter() && people.isDouble()) {
                m_people = people.toInt();
            }
        }
        m_hasBoard = true;
    }

    QNetworkReply *m_events;
    QByteArray m_bytes;
    bool m_hasBoard = false;
    std::optional<int> m_people;
};

Result<Timings>
admitAndWatch(store::SqliteRegister &reg, uplink::Uplink &uplink, const BoardListener &board)
{
    const QDeadlineTimer deadline(longest);
    Timings timings;
    for (int i = 1; i <= admissions && !deadline.hasExpired(); ++i) {
        const core::Event event = sampleArrival(i);
        const auto start = Timings::Clock::now();
        if (!reg.append({event})) {
            return core::fail(u"an admission was refused"_s);
        }
        uplink.wake();
        if (!waitFor([&board, i] { return board.people() == i; })) {
            return core::fail(u"the board did not show person %1"_s.arg(i));
        }
        timings.addSince(start);
    }
    return timings;
}

} // namespace

Result<Rows> measureHeadquarters(const QString &folder)
{
    qputenv("TMPDIR", QFile::encodeName(folder)); // where HqProcess makes its folder
    hqtest::HqProcess hq;
    if (!hq.start()) {
        return core::fail(u"headquarters did not start"_s);
    }
    const auto municipality =
        app::MunicipalityFile::load(hq.data() + u"/public/municipality.json"_s);
    if (!municipality) {
        return core::fail(municipality.error());
    }
    auto desk = makeDesk(folder + u"/desk"_s, municipality->keys);
    if (!desk) {
        return core::fail(desk.error());
    }
    hq.admit(desk->keys.kiosk(), desk->keys.signer().publicKey());
    const BoardListener board(hq.getAsync(hq.board() + u"v1/events"_s));
    if (!waitFor([&board] { return board.hasBoard(); })) {
        return core::fail(u"the board's event stream says nothing"_s);
    }
    uplink::Uplink uplink(*desk->reg,
                          desk->keys.signer(),
                          {municipality->headquarters,
                           municipality->caCertificate,
                           municipality->keys.signing,
                           app::wallTime},
                          uplink::Backoff([] { return 0.5; }));
    uplink.start();
    if (!waitFor([&uplink] { return uplink.waiting() == 0; })) {
        return core::fail(u"headquarters does not answer the desk"_s);
    }
    const auto timings = admitAndWatch(*desk->reg, uplink, board);
    if (!timings) {
        return core::fail(timings.error());
    }
    return Rows{{u"confirm → seen in the board's event stream, loopback"_s,
                 u"≤ 300 ms p99"_s,
                 timings->text(),
                 reachedIf(timings->p99() <= 300.0)}};
}

} // namespace bench
