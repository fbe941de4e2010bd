// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Handle.h"
#include "sync/Uplink.h"
#include "tests/hq/HqProcess.h"
#include "tests/sync/FaultProxy.h"
#include "vault/KeyFolder.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace synctest {

using namespace Qt::StringLiterals;

inline const QString here = u"999999-002"_s;

// A real register with real keys and the real uplink, whose headquarters is a real process. Its
// disk can be copied and copied back while it is closed.
class RealDesk
{
public:
    explicit RealDesk(hqtest::HqProcess &headquarters)
        : m_headquarters(headquarters)
        , m_municipality(*vault::MunicipalityKeys::fromJson(
              QJsonDocument(headquarters.municipality().value(u"keys"_s).toObject()).toJson()))
        , m_keys(*vault::KeyFolder::createFirst(path(u"keys"_s),
                                                core::SecretBytes::random(12),
                                                vault::Argon2Cost::practice(),
                                                m_municipality))
    {
        m_settings.caCertificate = headquarters.municipality().value(u"ca"_s).toString().toLatin1();
        m_settings.headquartersKey = m_municipality.signing;
        m_settings.now = [] { return QDateTime::currentMSecsSinceEpoch(); };
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] const vault::KeyFolder &keys() const { return m_keys; }
    [[nodiscard]] uplink::UplinkSettings &settings() { return m_settings; }
    // 0: the shortest pause after every failure; nearly 1: the longest.
    void setLuck(double random01) { m_luck = random01; }
    // The wall clock of this machine, beside the right time.
    void setClockAhead(qint64 ms)
    {
        m_clockAhead = ms;
        m_settings.now = [ms] { return QDateTime::currentMSecsSinceEpoch() + ms; };
    }
    [[nodiscard]] store::SqliteRegister &reg() { return *m_register; }
    [[nodiscard]] uplink::Uplink &uplink() { return *m_uplink; }
    // Another data folder of the same kiosk: a clone.
    void useFolder(const QString &name) { m_data = name; }

    void admit() const { m_headquarters.admit(m_keys.kiosk(), m_keys.signer().publicKey()); }

    void open()
    {
        store::RegisterOptions options;
        options.dataFolder = path(m_data);
        options.kiosk = m_keys.kiosk();
        options.sealing = m_keys.sealingKeys();
        options.shelter = here;
        options.clocks.wallTime = [ahead = m_clockAhead] {
            return QDateTime::currentMSecsSinceEpoch() + ahead;
        };
        auto opened = store::SqliteRegister::open(options);
        QVERIFY(opened);
        m_register = std::move(*opened);
    }
    // Where headquarters is taken to be; its own address if nothing is said.
    void start(const QString &url = {})
    {
        m_settings.headquarters = QUrl(url.isEmpty() ? m_headquarters.url() : url);
        m_uplink = std::make_unique<uplink::Uplink>(
            *m_register, m_keys.signer(), m_settings, uplink::Backoff([luck = m_luck] {
                return luck;
            }));
        m_uplink->start();
    }
    void close()
    {
        m_uplink.reset();
        m_register.reset();
    }

    core::HandleKey arrive()
    {
        core::Event event;
        event.uuid = QUuid::createUuid();
        event.kind = core::EventKind::Arrived;
        const core::HandleKey who{
            here, core::Handle::random([] { return QRandomGenerator::system()->generate(); })};
        event.changes.push_back(
            {who, core::Presence::In, {}, {}, core::Place::Inside, std::nullopt, std::nullopt});
        event.person = core::PersonDetails{};
        event.person->name = core::Field<QString>{u"見本 太郎"_s};
        const auto appended = m_register->append({event});
        if (!appended) {
            qFatal("nothing was recorded (%d)", static_cast<int>(appended.error()));
        }
        return who;
    }
    void arrive(int people)
    {
        for (int i = 0; i < people; ++i) {
            (void)arrive();
        }
    }
    [[nodiscard]] int present() const { return m_register->presence().present().total(); }
    [[nodiscard]] bool isSent() const
    {
        return m_uplink->link() == core::DeskStatus::Link::Reached && m_uplink->waiting() == 0;
    }

private:
    hqtest::HqProcess &m_headquarters;
    QTemporaryDir m_folder;
    QString m_data = u"desk"_s;
    vault::MunicipalityKeys m_municipality;
    vault::KeyFolder m_keys;
    uplink::UplinkSettings m_settings;
    double m_luck = 0;
    qint64 m_clockAhead = 0;
    std::unique_ptr<store::SqliteRegister> m_register;
    std::unique_ptr<uplink::Uplink> m_uplink;
};

} // namespace synctest
