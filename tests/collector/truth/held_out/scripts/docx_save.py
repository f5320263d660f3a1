import docx

document = docx.Document()
document.add_paragraph("hello")
document.save("out.docx")
