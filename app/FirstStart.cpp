// SPDX-License-Identifier: Apache-2.0
#include "app/FirstStart.h"

namespace app {

FirstStart::FirstStart(Make make)
    : m_make(std::move(make))
    , m_flow(core::screen::MakePassphrase{}, core::IntakeFlow::Keys::ToBeMade)
    , m_screen(core::screen::MakePassphrase{})
{
    m_worker.setMaxThreadCount(1);
}

FirstStart::~FirstStart()
{
    m_worker.waitForDone();
}

void FirstStart::take(const core::Input &input)
{
    const core::Step step = m_flow.next(m_screen, input);
    if (!(step.screen == m_screen)) {
        m_screen = step.screen;
        Q_EMIT screenChanged(m_screen);
    }
    for (const core::Command &command : step.commands) {
        const auto *make = std::get_if<core::command::MakePassphrase>(&command);
        if (make == nullptr) {
            continue;
        }
        m_worker.start([this, passphrase = make->passphrase] {
            const auto error = m_make(*passphrase);
            passphrase->clear();
            QMetaObject::invokeMethod(
                this,
                [this, error] {
                    if (error) {
                        Q_EMIT failed(*error);
                    } else {
                        Q_EMIT finished();
                    }
                },
                Qt::QueuedConnection);
        });
    }
}

} // namespace app
