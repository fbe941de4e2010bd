// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/PaperModeScreen.h"

#include "ui/ShownText.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using core::screen::PaperMode;

PaperModeScreen::PaperModeScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
{
    buildWords();
    buildActions();
}

void PaperModeScreen::buildWords()
{
    m_person = textLabel(TextRole::Bad);
    m_write = textLabel(TextRole::Count);
    m_what = textLabel(TextRole::Lead);
    m_call = textLabel(TextRole::Value);
    m_staffWords = textLabel(TextRole::Caption);
    m_question = textLabel(TextRole::Warning);
    auto *words = new QVBoxLayout;
    for (QLabel *label : {m_write, m_call, m_what}) {
        words->addWidget(label);
    }
    auto *middle = new QHBoxLayout;
    middle->addWidget(new PictureView(theme(), Picture::Pencil, 260), 0, Qt::AlignCenter);
    middle->addLayout(words, 1);
    // What must be seen with large letters too stands first: a page that scrolls hides its end.
    content()->addWidget(m_person);
    content()->addStretch();
    content()->addLayout(middle);
    content()->addStretch();
    content()->addWidget(m_staffWords);
    content()->addWidget(m_question);
}

void PaperModeScreen::buildActions()
{
    m_staff = addWish(foot(), Picture::Key, Rank::Plain, core::input::StaffFace{});
    m_restore = new BigButton(theme(), Picture::Disk, Rank::Plain);
    foot()->addWidget(m_restore);
    m_restoreNo = new BigButton(theme(), Picture::Back, Rank::Plain);
    foot()->addWidget(m_restoreNo);
    m_restoreYes = addWish(foot(), Picture::Check, Rank::Grave, core::input::RestoreCopy{});
    foot()->addStretch();
    m_again = addWish(foot(), Picture::Undo, Rank::Primary, core::input::TryRegister{});
    connect(m_restore, &QPushButton::clicked, this, [this] { ask(Asking::WhetherRestore); });
    connect(m_restoreNo, &QPushButton::clicked, this, [this] { ask(Asking::What); });
}

void PaperModeScreen::show(const PaperMode &state)
{
    // Only the time of the last try changes while somebody reads a question.
    const bool sameOffer = m_state.copyOf == state.copyOf;
    m_state = state;
    // What was confirmed is for the flow; a page across the room shows nothing of it.
    m_state.unsaved.reset();
    ask(sameOffer ? m_asking : Asking::What);
}

void PaperModeScreen::forget()
{
    m_state = {};
    m_asking = Asking::What;
}

void PaperModeScreen::ask(Asking asking)
{
    m_asking = asking;
    retranslate();
}

QString PaperModeScreen::forStaff() const
{
    const auto reason = [this] {
        switch (m_state.reason) {
        case PaperMode::Reason::DiskFull:
            return tr("記録する場所がいっぱいです");
        case PaperMode::Reason::ReadOnly:
            return tr("記録する場所に書けません");
        case PaperMode::Reason::Damaged:
            return tr("記録がこわれています");
        case PaperMode::Reason::IoFailed:
            return tr("記録する場所が答えません");
        case PaperMode::Reason::Unsafe:
            return tr("ほかのプログラムが使っているか、設定がちがいます");
        case PaperMode::Reason::KeysUnreadable:
            return tr("この受付のかぎが読めません");
        }
        return QString();
    };
    QStringList words{tr("係の人へ：%1から記録できません（%2）。")
                          .arg(shownTime(m_state.since, m_state.lastTried), reason())};
    if (m_state.counted) {
        words << tr("止まる前の記録では、いま%n人です。", nullptr, *m_state.counted);
    }
    words << tr("機械は自分でもためしています（最後は%1）。")
                 .arg(shownTime(m_state.lastTried, m_state.lastTried));
    return words.join(QString());
}

void PaperModeScreen::retranslateActions()
{
    const bool what = m_asking == Asking::What;
    m_staff->setVisible(what && m_state.staffDoor == PaperMode::StaffDoor::Open);
    m_restore->setVisible(what && m_state.copyOf.has_value());
    m_restoreNo->setVisible(!what);
    m_restoreYes->setVisible(!what);
    m_again->setVisible(what);
    m_question->setVisible(!what);
    m_staffWords->setVisible(what);
    const QString copy = m_state.copyOf ? shownTime(*m_state.copyOf, m_state.lastTried) : QString();
    m_question->setText(
        tr("%1の控えにもどしますか？ そのあとの記録は、この受付からは見えなくなります。本部に"
           "聞いてからにしてください。")
            .arg(copy));
    m_staff->setWords(tr("係の人：サインインする"));
    m_restore->setWords(tr("係の人：%1の控えにもどす").arg(copy));
    m_restoreNo->setWords(tr("いいえ、もどさない"));
    m_restoreYes->setWords(tr("はい、控えにもどす"));
    m_again->setWords(tr("もう一度ためす"));
}

void PaperModeScreen::retranslate()
{
    heading()->setText(tr("受付の機械が記録できません"));
    m_person->setVisible(m_state.person == PaperMode::Person::NotRegistered);
    m_person->setText(tr("いまの方は、まだ受付できていません"));
    m_write->setText(tr("紙に書いてください"));
    m_what->setText(tr("時刻・人数・年齢・性別・いる所（中、車など）。名前は、書きたい人だけ。"));
    m_call->setText(m_state.phone.isEmpty() ? tr("係の人は、本部に電話してください")
                                            : tr("本部に電話：%1").arg(shown(m_state.phone)));
    m_staffWords->setText(forStaff());
    retranslateActions();
}

} // namespace ui
