// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/AskAttendanceScreen.h"

#include "ui/DutyPad.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

AskAttendanceScreen::AskAttendanceScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_trouble(textLabel(TextRole::Bad))
    , m_advice(textLabel(TextRole::Lead))
    , m_card(textLabel(TextRole::Caption))
    , m_pad(new DutyPad(theme, DutyPad::Ok::OnThePad))
{
    auto *column = new QVBoxLayout;
    column->addWidget(m_trouble);
    column->addWidget(m_advice);
    column->addStretch();
    column->addWidget(new PictureView(theme, Picture::CardOnReader, 140), 0, Qt::AlignHCenter);
    column->addWidget(m_card);
    column->addStretch();
    auto *sides = new QHBoxLayout;
    content()->addLayout(sides, 1);
    sides->addLayout(column, 1);
    sides->addWidget(m_pad, 1);
    connect(m_pad, &DutyPad::entered, this, [this] {
        Q_EMIT wish(core::input::DutyEntered{m_pad->number()});
    });
}

void AskAttendanceScreen::show(const core::screen::AskAttendance &state)
{
    m_state = state;
    m_pad->clear();
    retranslate();
}

void AskAttendanceScreen::forget()
{
    m_state = {};
    m_pad->clear();
}

bool AskAttendanceScreen::typed(QKeyEvent &event)
{
    return m_pad->press(event);
}

void AskAttendanceScreen::retranslate()
{
    heading()->setText(tr("勤務の開始・終了"));
    m_trouble->setText(dutyCardWords(m_state.trouble));
    m_trouble->setVisible(m_state.trouble != core::screen::DutyCardTrouble::None);
    m_advice->setText(tr("係の札に書いてある職員番号を入れてください。合言葉はいりません。"));
    m_card->setText(tr("カードを登録した人は、カードを置くだけです。暗証番号はいりません。"));
    m_pad->retranslate();
}

QString dutyCardWords(core::screen::DutyCardTrouble trouble)
{
    using Trouble = core::screen::DutyCardTrouble;
    switch (trouble) {
    case Trouble::None:
        return {};
    case Trouble::Unknown:
        return AskAttendanceScreen::tr(
            "このカードは、ここに登録されていません。番号を入れてください。");
    case Trouble::Unfit:
        return AskAttendanceScreen::tr(
            "このカードは勤務の記録に使えません。番号を入れてください。");
    case Trouble::Unread:
        return AskAttendanceScreen::tr("カードを読めませんでした。もう一度置いてください。");
    case Trouble::LiftFirst:
        return AskAttendanceScreen::tr("カードを全部とって、1枚だけ置きなおしてください。");
    case Trouble::NotKept:
        return AskAttendanceScreen::tr("カードを登録できませんでした。番号なら使えます。");
    }
    return {};
}

} // namespace ui
