// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/OutreachCodesScreen.h"

#include "ui/MarkView.h"
#include "ui/SlipLine.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OutreachCodesScreen::OutreachCodesScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_mark(new MarkView(theme, 600))
    , m_which(textLabel(TextRole::Subheading))
    , m_advice(textLabel(TextRole::Lead))
    , m_paper(new SlipLine(theme, SlipLine::Of::Codes))
    , m_back(new BigButton(theme, Picture::Back))
    , m_next(new BigButton(theme, Picture::List))
    , m_done(new BigButton(theme, Picture::Check, Rank::Primary))
{
    auto *sides = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(m_which);
    words->addWidget(m_advice);
    words->addWidget(m_paper);
    words->addStretch();
    sides->addWidget(m_mark, 0, Qt::AlignTop);
    sides->addLayout(words, 1);
    content()->addLayout(sides);
    content()->addStretch();
    for (BigButton *button : {m_back, m_next, m_done}) {
        foot()->addWidget(button, 1);
    }
    connect(m_paper, &SlipLine::wish, this, &Page::wish);
    connect(m_back, &QPushButton::clicked, this, &OutreachCodesScreen::backWished);
    connect(m_next, &QPushButton::clicked, this, &OutreachCodesScreen::nextCodeWished);
    connect(m_done, &QPushButton::clicked, this, &OutreachCodesScreen::forgetWished);
}

void OutreachCodesScreen::show(const core::OutreachCodes &codes)
{
    m_codes = codes;
    m_mark->setText(codes.texts.value(codes.shown).toLatin1());
    m_paper->setState(codes.paper);
    retranslate();
}

void OutreachCodesScreen::forget()
{
    m_codes = {};
    m_mark->clear();
    m_paper->setState(core::SlipState::NotOffered);
}

void OutreachCodesScreen::retranslate()
{
    heading()->setText(tr("家族のQRコードができました"));
    m_which->setText(
        m_codes.texts.size() > 1
            ? tr("%1つ目（全部で%2つ）").arg(m_codes.shown + 1).arg(m_codes.texts.size())
            : tr("%n人分", nullptr, m_codes.people));
    m_advice->setText(
        tr("印刷するか、写真にとってもらいます。避難所の受付で見せてください。"
           "名前・生年月日・住所が入っています。身分証のように、大切に持ってください。"));
    m_paper->retranslate();
    m_back->setWords(tr("もどって直す"));
    m_next->setVisible(m_codes.texts.size() > 1);
    m_next->setWords(tr("次のQRコード"));
    m_done->setWords(tr("終わる（全部消す）"));
}

} // namespace ui
