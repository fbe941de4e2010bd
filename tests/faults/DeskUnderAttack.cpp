// SPDX-License-Identifier: Apache-2.0
// A desk without a screen that does at random whatever desks do, and prints what it tried and what
// the register promised (AttackedDesk.h). Tests kill it, stop it, starve it of disk and clock.
//
//   desk_under_attack --data DIR --municipality FILE --shelter CODE --number N --seed N
//       --events N                          that many as fast as they go, then the end
//       --every MS [--hq URL]               or one now and then, and all of it to headquarters;
//                                           standard input says pause, go, out NUMBER CELL, end
//       [--acts arrivals]                   nothing but arrivals
//       [--flush no]                        a register that does not wait for the disk (control)
#include "sync/Uplink.h"
#include "tests/faults/AttackedDesk.h"
#include "vault/DurableFile.h"
#include "vault/KeyFolder.h"
#include "vault/Octets.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

int refuse(const char *why)
{
    std::fprintf(stderr, "desk_under_attack: %s\n", why);
    return 1;
}

vault::Result<vault::KeyFolder> keysIn(const QString &data, const vault::MunicipalityKeys &keys)
{
    QDir().mkpath(data);
    auto opened = vault::KeyFolder::open(data + u"/keys"_s);
    if (opened || opened.error() != vault::VaultError::NotThere) {
        return opened;
    }
    return vault::KeyFolder::createFirst(
        data + u"/keys"_s,
        core::SecretBytes::copyOf(vault::octetSpan(QByteArrayLiteral("practice"))),
        vault::Argon2Cost::practice(),
        keys);
}

store::Settings settingsFor(const QString &flush)
{
    store::Settings settings = store::durabilitySettings();
    for (store::Setting &setting : settings) {
        if (flush == u"no"_s && setting.name == u"synchronous"_s) {
            setting = {setting.name, u"OFF"_s, u"0"_s};
        }
    }
    return settings;
}

// Acts now and then, sends everything, and obeys.
class LiveDesk : public QObject
{
public:
    LiveDesk(store::SqliteRegister &reg,
             faults::AttackedDesk &desk,
             const vault::KeyFolder &keys,
             uplink::UplinkSettings settings,
             int every)
        : m_register(reg)
        , m_desk(desk)
        , m_keys(keys)
        // Half a second after any failure: an attack lasts minutes.
        , m_uplink(reg, keys.signer(), std::move(settings), uplink::Backoff([] { return 0.0; }))
        , m_orders(0, QSocketNotifier::Read)
    {
        connect(&m_acts, &QTimer::timeout, this, [this] {
            (void)m_desk.act();
            m_uplink.wake();
            if (++m_done % 200 == 0) {
                lookAtNames();
            }
        });
        connect(&m_uplink, &uplink::Uplink::changed, this, [this] { sayHowFar(); });
        connect(&m_orders, &QSocketNotifier::activated, this, [this] { obey(); });
        m_acts.start(every);
        m_uplink.start();
    }

private:
    // Staff signs in, sees the roster, and goes away.
    void lookAtNames()
    {
        const auto unlocked = m_keys.unlock(
            core::firstDutyNumber,
            core::SecretBytes::copyOf(vault::octetSpan(QByteArrayLiteral("practice"))));
        if (unlocked && m_register.unlock(*unlocked)) {
            (void)m_register.entries();
            m_register.lock();
        }
    }

    void sayHowFar()
    {
        for (const store::StreamHead &head : m_register.ownStreams()) {
            const auto known = m_register.receipt(head.stream);
            if (!known || !*known || m_said[head.stream.incarnation] == **known) {
                continue;
            }
            m_said[head.stream.incarnation] = **known;
            faults::say(u"CURSOR %1 %2 %3"_s.arg(head.stream.incarnation)
                            .arg((*known)->expectedNext)
                            .arg((*known)->serverIncarnation.toString(QUuid::WithoutBraces)));
        }
        if (m_waiting != m_uplink.waiting()) {
            m_waiting = m_uplink.waiting();
            faults::say(u"WAITING %1"_s.arg(m_waiting));
            // What the disk refused may have been found on it since, and headquarters counts it.
            m_desk.saySum();
        }
    }

    void obey()
    {
        std::array<char, 4096> block{};
        const ssize_t count = ::read(0, block.data(), block.size());
        if (count <= 0) {
            QCoreApplication::quit(); // who ordered is gone
            return;
        }
        m_text += QByteArray(block.data(), static_cast<qsizetype>(count));
        for (qsizetype end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n')) {
            obey(m_text.left(end).split(' '));
            m_text.remove(0, end + 1);
        }
    }

    void obey(const QByteArrayList &order)
    {
        const QByteArray &word = order.front();
        if (word == "pause") {
            m_acts.stop();
            faults::say(u"PAUSED"_s);
            m_desk.saySum();
            m_waiting =
                m_uplink.waiting(); // else a later word that equals an earlier one is not said
            faults::say(u"WAITING %1"_s.arg(m_waiting));
        } else if (word == "go") {
            m_acts.start();
        } else if (word == "end") {
            QCoreApplication::quit();
        } else if (word == "out" && order.size() == 3) {
            const auto handle = core::Handle::fromText(QString::fromLatin1(order[1]));
            const auto cell = core::Cell::fromPacked(order[2].toUInt());
            if (handle && cell) {
                (void)m_desk.letOut({m_register.shelter(), *handle}, *cell);
                m_uplink.wake();
            }
        }
    }

    store::SqliteRegister &m_register;
    faults::AttackedDesk &m_desk;
    const vault::KeyFolder &m_keys;
    uplink::Uplink m_uplink;
    QTimer m_acts;
    QSocketNotifier m_orders;
    QByteArray m_text;
    std::map<quint64, store::ReceiptCursor> m_said;
    quint64 m_waiting = 0;
    int m_done = 0;
};

struct Headquarters
{
    vault::MunicipalityKeys keys;
    QByteArray caCertificate; // PEM; empty where only the keys are known
};

// Headquarters' public file (hq/DataFolder.h), or its keys alone.
std::optional<Headquarters> headquartersFrom(const QString &path)
{
    const auto bytes = vault::readFile(path, 256 * 1024);
    if (!bytes) {
        return std::nullopt;
    }
    const QJsonObject published = QJsonDocument::fromJson(*bytes).object();
    const QJsonObject inside = published.value(u"keys"_s).toObject();
    const auto keys = vault::MunicipalityKeys::fromJson(
        inside.isEmpty() ? *bytes : QJsonDocument(inside).toJson());
    return keys ? std::optional(Headquarters{*keys, published.value(u"ca"_s).toString().toLatin1()})
                : std::nullopt;
}

int runLive(const QCommandLineParser &parser,
            store::SqliteRegister &reg,
            faults::AttackedDesk &desk,
            const vault::KeyFolder &keys,
            const Headquarters &headquarters)
{
    const LiveDesk live(reg,
                        desk,
                        keys,
                        {QUrl(parser.value(u"hq"_s)),
                         headquarters.caCertificate,
                         headquarters.keys.signing,
                         [] { return QDateTime::currentMSecsSinceEpoch(); },
                         std::chrono::seconds(2),
                         std::chrono::seconds(3)},
                        parser.value(u"every"_s).toInt());
    return QCoreApplication::exec();
}

} // namespace

int main(int count, char *words[])
{
    const QCoreApplication application(count, words);
    QCommandLineParser parser;
    for (const auto *name : {"data",
                             "municipality",
                             "shelter",
                             "number",
                             "seed",
                             "events",
                             "every",
                             "hq",
                             "flush",
                             "acts"}) {
        parser.addOption({QString::fromLatin1(name), {}, u"value"_s});
    }
    parser.process(application);
    const QString data = parser.value(u"data"_s);
    const auto headquarters = headquartersFrom(parser.value(u"municipality"_s));
    if (!headquarters) {
        return refuse("no municipality");
    }
    const auto keys = keysIn(data, headquarters->keys);
    if (!keys) {
        return refuse("no keys");
    }
    store::RegisterOptions options;
    options.dataFolder = data;
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.shelter = parser.value(u"shelter"_s);
    options.settings = settingsFor(parser.value(u"flush"_s));
    const auto reg = store::SqliteRegister::open(options);
    if (!reg) {
        return refuse("no register");
    }
    faults::AttackedDesk desk(**reg,
                              parser.value(u"number"_s).toUInt(),
                              parser.value(u"seed"_s).toUInt(),
                              parser.value(u"acts"_s) == u"arrivals"_s
                                  ? faults::AttackedDesk::Acts::ArrivalsOnly
                                  : faults::AttackedDesk::Acts::All);
    faults::say(u"READY "_s + keys->kiosk().text());
    desk.saySum();
    if (parser.isSet(u"hq"_s)) {
        return runLive(parser, **reg, desk, *keys, *headquarters);
    }
    for (int i = parser.value(u"events"_s).toInt(); i > 0; --i) {
        (void)desk.act();
    }
    return 0;
}
