document.body.append("panel");
