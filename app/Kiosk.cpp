// SPDX-License-Identifier: Apache-2.0
#include "app/Kiosk.h"

#include "app/Admission.h"
#include "store/RegisterErrorText.h"
#include "vault/DurableFile.h"

#include <QApplication>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

uplink::UplinkSettings uplinkSettings(const MunicipalityFile &municipality)
{
    return {
        municipality.headquarters, municipality.caCertificate, municipality.keys.signing, wallTime};
}

// The first shelter of the list until staff chooses another.
store::RegisterOptions registerOptions(const Settings &settings,
                                       const MunicipalityFile &municipality,
                                       const vault::KeyFolder &keys)
{
    store::RegisterOptions options;
    options.dataFolder = settings.dataFolder;
    options.instancePath = settings.instanceFile;
    options.kiosk = keys.kiosk();
    options.sealing = keys.sealingKeys();
    options.shelter = settings.shelter.isEmpty() && !municipality.shelters.empty()
                          ? municipality.shelters.front().code
                          : settings.shelter;
    return options;
}

uplink::Backoff backoff()
{
    return uplink::Backoff([] { return QRandomGenerator::system()->generateDouble(); });
}

} // namespace

core::SessionSources systemSources()
{
    return {[] { return QRandomGenerator::system()->generate(); },
            [] { return QUuid::createUuid(); },
            [] { return QDateTime::currentDateTimeUtc(); }};
}

qint64 wallTime()
{
    return QDateTime::currentMSecsSinceEpoch();
}

core::Result<std::unique_ptr<Kiosk>, QString>
Kiosk::open(const Settings &settings, const MunicipalityFile &municipality, ui::DeskWindow &window)
{
    auto keys = vault::KeyFolder::open(settings.dataFolder + u"/keys"_s);
    if (!keys) {
        return core::fail(u"The keys in %1/keys cannot be read (%2)."_s.arg(settings.dataFolder)
                              .arg(static_cast<int>(keys.error())));
    }
    // What headquarters needs to admit this desk, beside its register: public, and always there.
    if (!vault::writeDurably(settings.dataFolder + u"/admission.json"_s,
                             admissionOf(*keys) + '\n',
                             vault::Readers::Everybody)) {
        return core::fail(u"%1 cannot be written to."_s.arg(settings.dataFolder));
    }
    auto reg = store::SqliteRegister::open(registerOptions(settings, municipality, *keys));
    if (!reg) {
        return core::fail(u"The register in %1 cannot be opened: %2"_s.arg(
            settings.dataFolder, store::textOf(reg.error())));
    }
    return std::unique_ptr<Kiosk>(
        new Kiosk(std::move(*keys), std::move(*reg), settings, municipality, window));
}

Kiosk::Kiosk(vault::KeyFolder keys,
             std::unique_ptr<store::SqliteRegister> reg,
             const Settings &settings,
             const MunicipalityFile &municipality,
             ui::DeskWindow &window)
    : m_keys(std::move(keys))
    , m_register(std::move(reg))
    , m_door(m_keys, *m_register)
    , m_session(m_card, *m_register, m_door, municipality.shelters, systemSources())
    , m_uplink(*m_register, m_keys.signer(), uplinkSettings(municipality), backoff())
    , m_watch(settings.dataFolder, wallTime)
{
    using core::DeskStatus;
    connect(
        &m_session, &core::IntakeSession::screenChanged, &window, [this, &window](auto &screen) {
            window.setShelterName(m_session.shelterName());
            window.show(screen);
        });
    connect(&window, &ui::DeskWindow::wish, &m_session, &core::IntakeSession::take);
    connect(&m_session, &core::IntakeSession::beep, &window, [] { QApplication::beep(); });
    connect(&m_session, &core::IntakeSession::recorded, &m_uplink, &uplink::Uplink::wake);
    connect(&m_card, &core::IntakeSource::available, &m_watch, [this](bool yes) {
        m_watch.setReader(yes ? DeskStatus::Reader::Ready : DeskStatus::Reader::Missing);
    });
    connect(&m_uplink, &uplink::Uplink::changed, &m_watch, [this] {
        m_watch.setLink(m_uplink.link(), m_uplink.lastReceipt(), m_uplink.waiting());
    });
    connect(&m_uplink, &uplink::Uplink::headquartersTime, &m_watch, &StatusWatch::compareClock);
    connect(&m_watch, &StatusWatch::changed, &window, &ui::DeskWindow::setStatus);
}

void Kiosk::start()
{
    m_watch.setLink(m_uplink.link(), m_uplink.lastReceipt(), m_uplink.waiting());
    m_watch.start();
    m_session.start();
    m_uplink.start();
}

} // namespace app
