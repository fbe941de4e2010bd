// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/PaperWhenScreen.h"

#include "ui/ShownText.h"
#include "ui/Stepper.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

QDateTime atTheShelter(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone("Asia/Tokyo"));
}

} // namespace

PaperWhenScreen::PaperWhenScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_hint(textLabel(TextRole::Lead))
{
    content()->addWidget(m_hint);
    content()->addStretch();
    buildSteppers();
    content()->addStretch();
    buildSources();
    content()->addStretch();
    m_none = addWish(foot(), Picture::Cross, Rank::Plain, core::input::PaperDone{});
    foot()->addStretch();
    m_next = addWish(foot(), Picture::Check, Rank::Primary, core::input::Next{});
}

void PaperWhenScreen::buildSteppers()
{
    auto *row = new QHBoxLayout;
    const std::array lengths{day, hour, core::quarter};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const qint64 length = lengths[i];
        auto *stepper = new Stepper(theme());
        m_units[i] = {length, stepper};
        if (i > 0) {
            row->addStretch(1); // a plus must not look like a part of the next minus
        }
        row->addWidget(stepper, i == 0 ? 10 : 8);
        connect(stepper, &Stepper::less, this, [this, length] { move(-length); });
        connect(stepper, &Stepper::more, this, [this, length] { move(length); });
    }
    content()->addLayout(row);
}

void PaperWhenScreen::buildSources()
{
    using core::HappenedSource;
    m_sourceCaption = textLabel(TextRole::Subheading);
    auto *row = new QHBoxLayout;
    row->addWidget(m_sourceCaption, 1);
    const auto add = [&](Picture picture, HappenedSource source) {
        auto *button = new BigButton(theme(), picture);
        button->setCheckable(true);
        row->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, [this, source] {
            if (m_state) {
                core::Happened happened = m_state->happened;
                happened.source = source;
                Q_EMIT wish(core::input::SetPaperWhen{happened});
            }
            retranslate();
        });
        return button;
    };
    m_paper = add(Picture::Pencil, HappenedSource::Paper);
    m_told = add(Picture::Person, HappenedSource::Told);
    content()->addLayout(row);
}

void PaperWhenScreen::move(qint64 by)
{
    if (m_state) {
        core::Happened happened = m_state->happened;
        happened.time += by;
        Q_EMIT wish(core::input::SetPaperWhen{happened});
    }
}

void PaperWhenScreen::show(const core::screen::PaperWhen &state)
{
    m_state = state;
    retranslate();
}

void PaperWhenScreen::forget()
{
    m_state.reset();
    heading()->clear();
}

QString PaperWhenScreen::dayWords() const
{
    const QDate date = atTheShelter(m_state->happened.time).date();
    const qint64 ago = date.daysTo(atTheShelter(m_state->now).date());
    const QString number = date.toString(u"M/d"_s);
    if (ago == 0) {
        return tr("きょう %1").arg(number);
    }
    return ago == 1 ? tr("きのう %1").arg(number) : number;
}

void PaperWhenScreen::retranslateTime()
{
    const QTime time = atTheShelter(m_state->happened.time).time();
    const std::array values{
        dayWords(), tr("%1時").arg(time.hour()), tr("%1分").arg(time.minute(), 2, 10, QChar(u'0'))};
    const std::array spoken{tr("日"), tr("時間"), tr("分")};
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        const auto &[length, stepper] = m_units[i];
        const qint64 at = m_state->happened.time;
        stepper->setWords(QString(), values[i], spoken[i]);
        stepper->setLimits(core::isEnterable(at - length, m_state->now),
                           core::isEnterable(at + length, m_state->now));
    }
}

void PaperWhenScreen::retranslate()
{
    if (!m_state) {
        return;
    }
    const bool sheet = !m_state->person.has_value();
    heading()->setText(
        sheet ? tr("紙の記録：何時に来ましたか")
              : tr("%1：何時のことですか").arg(m_state->person->who.handle.displayText()));
    m_hint->setVisible(m_state->outage.has_value());
    if (m_state->outage) {
        m_hint->setText(tr("この受付が記録できなかったのは、%1から%2までです。")
                            .arg(shownTime(m_state->outage->from, m_state->now),
                                 shownTime(m_state->outage->until, m_state->now)));
    }
    retranslateTime();
    m_sourceCaption->setText(tr("だれの記録ですか"));
    m_paper->setWords(tr("紙に書いてある"));
    m_told->setWords(tr("本人などに聞いた"));
    m_paper->setChecked(m_state->happened.source == core::HappenedSource::Paper);
    m_told->setChecked(m_state->happened.source == core::HappenedSource::Told);
    m_none->setVisible(sheet && m_state->outage.has_value());
    m_none->setWords(tr("入れる紙はもうない"));
    m_next->setWords(tr("この時刻で進む"));
}

} // namespace ui
