// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/SendToHeadquarters.h"

#include "sync/Uplink.h"

#include <QDateTime>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace uketsukectl {

namespace {

using Link = core::DeskStatus::Link;

constexpr auto limit = 60s;

void say(const QString &sentence)
{
    std::fprintf(stderr, "rehearse: %s\n", qUtf8Printable(sentence));
}

// One desk that somebody waits for need not spread itself like a prefecture: the shortest pause.
uplink::Backoff shortestPauses()
{
    return uplink::Backoff([] { return 0.0; });
}

bool hasEverything(const uplink::Uplink &uplink)
{
    return uplink.link() == Link::Reached && uplink.waiting() == 0;
}

// A desk can be admitted meanwhile; the other refusals stay.
bool isFinal(const std::optional<wire::Verdict> &refusal)
{
    return refusal && *refusal != wire::Verdict::UnknownKiosk;
}

QString refusalText(wire::Verdict refusal, const QString &kiosk, const QString &admission)
{
    switch (refusal) {
    case wire::Verdict::UnknownKiosk:
        return u"headquarters does not know this desk: copy %1 to kiosks/%2.json in headquarters' "
               "data directory"_s.arg(admission, kiosk);
    case wire::Verdict::WrongMode:
        return u"this headquarters is a real one and takes nothing from practice"_s;
    case wire::Verdict::WrongShelter:
        return u"headquarters knows this desk in another shelter: take another data directory"_s;
    default:
        return u"headquarters cannot read what this desk sends: compare the versions of both"_s;
    }
}

// Nothing while all goes well.
QString troubleText(const uplink::Uplink &uplink, const QString &kiosk, const QString &admission)
{
    if (uplink.refusal()) {
        return refusalText(*uplink.refusal(), kiosk, admission);
    }
    switch (uplink.link()) {
    case Link::Intercepted:
    case Link::Refused:
        return u"who answers there is not the headquarters of this public file: compare the "
               "address, or fetch the file again"_s;
    case Link::NeverReached:
    case Link::Lost:
        return u"headquarters does not answer: is it running, and is the address right?"_s;
    case Link::Reached:
    case Link::NotConfigured:
        break;
    }
    return {};
}

} // namespace

int sendToHeadquarters(store::SqliteRegister &desk,
                       const vault::KeyFolder &keys,
                       const app::MunicipalityFile &headquarters,
                       const QString &admissionPath)
{
    uplink::UplinkSettings settings{headquarters.headquarters,
                                    headquarters.caCertificate,
                                    headquarters.keys.signing,
                                    QDateTime::currentMSecsSinceEpoch};
    uplink::Uplink uplink(desk, keys.signer(), std::move(settings), shortestPauses());
    QEventLoop loop;
    quint64 records = 0;
    QString said;
    QObject::connect(&uplink, &uplink::Uplink::changed, &loop, [&] {
        records = std::max(records, uplink.waiting());
        const QString trouble = troubleText(uplink, keys.kiosk().text(), admissionPath);
        if (!trouble.isEmpty() && trouble != said) {
            said = trouble;
            say(trouble);
        }
        if (hasEverything(uplink)) {
            loop.exit(0);
        } else if (isFinal(uplink.refusal())) {
            loop.exit(1);
        }
    });
    QTimer::singleShot(limit, &loop, [&] {
        say(u"not everything is there after a minute; it stays in the register: try again"_s);
        loop.exit(1);
    });
    uplink.start();
    records = uplink.waiting();
    const int result = loop.exec();
    if (result == 0) {
        std::printf("SENT %llu records, headquarters has everything\n", records);
    }
    return result;
}

} // namespace uketsukectl
